namespace SpineSandbox.Pds.Tests.Searching;

public sealed class FuzzySearchTests(PdsService pds) : IClassFixture<PdsService>
{
    private readonly string _plain = ShippedSeed.Role("patient.plain");

    [Theory]
    [InlineData("family=Ashwerth&given=Margret&birthdate=1957-03-14")]
    [InlineData("family=Margaret&given=Ashworth&birthdate=1957-03-14")]
    [InlineData("family=Hollis&given=Margaret&birthdate=1957-03-14")]
    [InlineData("family=Ashworth&given=Rose&birthdate=1957-03-14")]
    [InlineData("family=Ashworth&given=Margaret&birthdate=1957-03-15")]
    [InlineData("family=Ashworth&birthdate=1957-03-14&gender=female&address-postalcode=NM14QR")]
    [InlineData("given=Margaret&birthdate=1957-03-14&gender=female&address-postalcode=NM14QR")]
    [InlineData("family=Ashworth&given=Margaret&birthdate=1957-03-14&general-practitioner=Z98002")]
    public async Task What_sounds_alike_is_exchanged_former_or_nearly_right_is_found(string query)
    {
        var answer = (await pds.Search(query + "&_fuzzy-match=true")).IsOk();

        Assert.Contains(_plain, answer.FoundNumbers);
    }

    [Fact]
    public async Task Accents_do_not_matter() =>
        Assert.Equal(1, (await pds.Search("family=Muller-Bronte&given=Zoe&birthdate=1973-11-11&_fuzzy-match=true")).Total);

    [Fact]
    public async Task Another_telephone_number_is_no_match_at_all() =>
        Assert.Equal(0, (await pds.Search("family=Ashworth&given=Margaret&birthdate=1957-03-14&phone=01632960999&_fuzzy-match=true")).Total);

    [Fact]
    public async Task Scores_keep_the_order_of_the_published_samples()
    {
        const string Alike = "family=Ashwerth&given=Margret&birthdate=1957-03-14";

        var exact = await Score("family=Ashworth&given=Margaret&birthdate=1957-03-14");
        var both = await Score(Alike + "&phone=01632960301&email=margaret.ashworth@example.com");
        var one = await Score(Alike + "&phone=01632960301");
        var none = await Score(Alike);
        var otherBirthday = await Score("family=Ashwerth&given=Margaret&birthdate=1957-04-14");

        Assert.Equal(1m, exact);
        Assert.True(exact > both && both > one && one > none && none > otherBirthday, $"{exact} {both} {one} {none} {otherBirthday}");
    }

    [Theory]
    [InlineData("death-date=eq2020-01-01")]
    [InlineData("general-practitioner=Z98002")]
    public async Task A_date_of_death_and_a_practice_move_the_score_and_keep_nobody_out(string criterion)
    {
        const string Asked = "family=Ashworth&given=Margaret&birthdate=1957-03-14";

        Assert.True(await Score($"{Asked}&{criterion}") < await Score(Asked));
    }

    [Theory]
    [InlineData("family=Hollis&given=Margaret&birthdate=1957-03-14")]
    [InlineData("family=Ashworth&given=Margaret&birthdate=1957-03-14")]
    public async Task Former_names_count_with_and_without_history(string query) =>
        Assert.Equal(await Score(query), await Score(query + "&_history=true"));

    [Fact]
    public async Task An_exact_match_leaves_out_what_only_sounds_alike() =>
        Assert.Equal(0, (await pds.Search("family=Ashwerth&given=Margaret&birthdate=1957-03-14&_fuzzy-match=true&_exact-match=true")).Total);

    [Fact]
    public async Task The_best_match_comes_first()
    {
        var answer = await pds.Search("family=Smith&given=Jayne&birthdate=2010-10-22&_fuzzy-match=true");

        var scores = answer.Body.Objects("entry").Select(entry => entry.Obj("search")!.Number("score")!.Value).ToList();
        Assert.True(scores.Count > 1);
        Assert.Equal(scores.OrderDescending(), scores);
    }

    private async Task<decimal> Score(string query) => (await pds.Search(query + "&_fuzzy-match=true")).IsOk().Score;
}
