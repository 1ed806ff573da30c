namespace SpineSandbox.SeedGenerator.Clinical;

/// <summary>Common long illnesses and how often people have them. Codes are those that the shipped seed uses or could use.</summary>
internal static class Illnesses
{
    private const string Daily = "One To Be Taken Each Day";

    private static readonly Measurement PeakFlow = new(new("18491006", "Peak expiratory flow rate", "31196014"), 300, 600, "L/min");

    private static readonly Measurement Creatinine = new(new("1000731000000107", "Serum creatinine level", "2577271000000111"), 50, 120, "umol/L")
    {
        Request = new("252167001", "Urea and electrolytes", "375550011"),
    };

    private static readonly Measurement Cholesterol = new(new("1005671000000105", "Serum cholesterol level", "2551271000000118"), 3.5m, 5.2m, "mmol/L", 1);

    private static readonly Measurement Thyroid = new(
        new("1022791000000101", "Serum TSH (thyroid stimulating hormone) level", "2607461000000118"), 0.3m, 4.4m, "mu/L", 1);

    private static readonly Measurement Sugar = new(
        new("999791000000106", "Haemoglobin A1c level - International Federation of Clinical Chemistry and Laboratory Medicine standardised"), 38, 58, "mmol/mol")
    {
        Request = new("43396009", "Haemoglobin A1c measurement"),
    };

    private static readonly (Term, string) Physiotherapy =
        (new("308447003", "Referral to physiotherapist", "451781011"), "Northmoor Community Health, musculoskeletal physiotherapy");

    public static IReadOnlyList<Illness> All { get; } =
    [
        new(new("38341003", "Hypertension", "1215744012"), "major", 45, 35,
            new(new("319284000", "Amlodipine 10mg tablets", "56938601000001119"), "repeat", Daily, 28, "tablet", 28)) { Tested = Creatinine },
        new(new("44054006", "Type 2 diabetes mellitus"), "major", 40, 11,
            new(new("325278007", "Metformin 500mg tablets"), "repeat", "One To Be Taken With Breakfast, Lunch And Evening Meal", 84, "tablet", 28)) { Tested = Sugar },
        new(new("195967001", "Asthma", "301485011"), "major", 5, 12,
            new(new("39113611000001102", "Salbutamol 100micrograms/dose inhaler CFC free"), "repeat", "One Or Two Puffs To Be Inhaled Up To Four Times A Day", 200, "dose", 50))
            { Measured = PeakFlow, Due = new("394700004", "Asthma annual review") },
        new(new("40930008", "Hypothyroidism"), "major", 30, 6,
            new(new("374296008", "Levothyroxine sodium 100microgram tablets"), "repeat", Daily, 28, "tablet", 28)) { Tested = Thyroid },
        new(new("414545008", "Ischaemic heart disease", "2534664018"), "major", 55, 10,
            new(new("320030001", "Atorvastatin 20mg tablets"), "repeat", "take one daily", 28, "tablet", 28)) { Tested = Cholesterol },
        new(new("49436004", "Atrial fibrillation"), "major", 65, 8,
            new(new("318590006", "Bisoprolol 5mg tablets"), "repeat", Daily, 28, "tablet", 28)) { Tested = Creatinine },
        new(new("231504006", "Mixed anxiety and depressive disorder", "346979010"), "major", 16, 14,
            new(new("321987003", "Citalopram 20mg tablets", "56992301000001116"), "repeat", Daily, 28, "tablet", 28))
            { Referred = (new("308448008", "Referral to counsellor", "451782016"), "Northmoor Talking Therapies") },
        new(new("235595009", "Gastro-oesophageal reflux"), "minor", 25, 12,
            new(new("317291008", "Omeprazole 20mg gastro-resistant capsules"), "repeat", Daily, 28, "capsule", 28))
            { Referred = (new("183523005", "Referral to gastroenterology service"), "Northmoor University Hospitals, Gastroenterology") },
        new(new("90560007", "Gout", "150085018"), "minor", 40, 5,
            new(new("330062008", "Allopurinol 300mg tablets"), "repeat", "One To Be Taken Each Day After Food", 28, "tablet", 28)) { Tested = Creatinine },
        new(new("396275006", "Osteoarthritis"), "minor", 55, 20,
            new(new("322236009", "Paracetamol 500mg tablets", "56978101000001114"), "repeat", "Two To Be Taken Four Times A Day When Required", 100, "tablet", 25)) { Referred = Physiotherapy },
        new(new("43116000", "Eczema"), "minor", 0, 12,
            new(new("545211000001106", "E45 cream (Karo Healthcare UK Ltd)"), "acute", "Apply When Required", 50, "gram", 30)),
        new(new("61582004", "Allergic rhinitis", "102311013"), "minor", 5, 10,
            new(new("320818006", "Cetirizine 10mg tablets"), "repeat", Daily, 30, "tablet", 30)),
        new(new("279039007", "Low back pain", "416139010"), "minor", 25, 12,
            new(new("329653008", "Ibuprofen 400mg tablets"), "acute", "One To Be Taken Three Times A Day After Food", 84, "tablet", 28, NotWith: Allergies.Aspirin)) { Referred = Physiotherapy },
    ];
}
