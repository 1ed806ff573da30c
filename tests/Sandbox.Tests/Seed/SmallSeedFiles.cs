namespace SpineSandbox.Sandbox.Tests.Seed;

/// <summary>The least that holds together. Tests count the lines.</summary>
internal static class SmallSeedFiles
{
    public static IReadOnlyDictionary<string, string> All { get; } = new Dictionary<string, string>
    {
        ["organisations.json"] = """
            [
              { "odsCode": "Z98001", "name": "Riverbank Medical Practice", "kind": "gp-practice",
                "address": { "lines": ["2 Weir Lane"], "city": "Allerford", "postalCode": "NM1 4QT" },
                "sites": [ { "odsCode": "Z98101", "name": "Hollins Green", "address": { "lines": ["1 Green"], "city": "Allerford", "postalCode": "NM1 9DL" } } ] },
              { "odsCode": "YGM98", "name": "Larkspur Clinical Systems Ltd", "kind": "supplier",
                "address": { "lines": ["Larkspur House"], "city": "Highcombe", "postalCode": "NM6 8AA" } }
            ]
            """,
        ["practices.json"] = """
            [
              { "odsCode": "Z98001", "hostedBy": "provider", "asid": "200000098001" }
            ]
            """,
        ["systems.json"] = """
            [
              { "asid": "200000098001", "odsCode": "Z98001", "partyKey": "Z98001-820001", "manufacturer": "YGM98",
                "productName": "Larkspur GP", "products": ["access-record-html"] }
            ]
            """,
        ["endpoints.json"] = """
            [
              { "partyKey": "Z98001-820001", "odsCode": "Z98001", "kind": "cma",
                "roots": [ { "products": ["access-record-html"], "address": "{provider}/Z98001/DSTU2/1" } ] }
            ]
            """,
        ["applications.json"] = """
            [
              { "apiKey": "small-app", "name": "Small application", "products": ["personal-demographics-service"], "asid": "200000098001" }
            ]
            """,
        ["agreements.json"] = """
            [
              { "id": "one", "consumer": "YGM98", "provider": "Z98001", "products": ["access-record-html"], "status": "active" }
            ]
            """,
        ["patients.json"] = """
            [
              {
                "nhsNumber": "9996110028",
                "names": [ { "given": ["Margaret"], "family": "Ashworth" } ],
                "gender": "female",
                "birthDate": "1957-03-14",
                "practice": { "odsCode": "Z98001", "from": "1998-05-02" }
              }
            ]
            """,
        ["practitioners.json"] = """
            [
              { "sdsUserId": "555000001001", "name": { "family": "Nair" }, "gender": "female", "odsCode": "Z98001",
                "jobRole": { "code": "R0260", "name": "General Medical Practitioner" } }
            ]
            """,
        ["mailboxes.json"] = """
            {
              "sharedKey": "TestKey",
              "mailboxes": [
                { "mailboxId": "Z98001OT001", "name": "Riverbank", "odsCode": "Z98001", "password": "password", "workflowIds": [] }
              ]
            }
            """,
        ["clinical-records.json"] = """
            [
              {
                "nhsNumber": "9996110028",
                "practice": "Z98001",
                "registration": { "status": "active", "from": "1998-05-02" },
                "usualGp": "555000001001",
                "encounters": [ { "id": "enc-1", "date": "today-12d", "type": { "code": "325861000000105", "term": "Face to face consultation" } } ],
                "problems": [ { "id": "prb-1", "date": "2009-02-18", "encounter": "enc-1", "significance": "major", "status": "active",
                  "code": { "code": "38341003", "term": "Hypertension" } } ],
                "medications": [ { "id": "med-1", "date": "2009-02-18", "type": "repeat", "dosage": "One each day", "problems": ["prb-1"],
                  "code": { "code": "319284000", "term": "Amlodipine 10mg tablets" }, "issues": ["today-10d"] } ]
              }
            ]
            """,
        ["slots.json"] = """
            [
              { "practice": "Z98001", "practitioner": "555000001001", "location": "Z98101", "days": ["monday"], "start": "09:00",
                "end": "12:00", "minutes": 10, "scheduleType": "General", "slotType": "Routine" }
            ]
            """,
        ["topologies.json"] = """
            [
              { "name": "single-system", "title": "One system", "mhs": { "name": "mhs", "partyKey": "Z98001-820001", "odsCode": "Z98001" },
                "systems": [ { "name": "ehr", "title": "Record", "asid": "200000098001", "odsCode": "Z98001", "users": ["555000001001"] } ],
                "messengers": [ { "name": "clerk", "title": "Letters", "odsCode": "Z98001", "users": ["555000001001"] } ] }
            ]
            """,
        ["roles.json"] = """
            {
              "patient.plain": "9996110028"
            }
            """,
    };
}
