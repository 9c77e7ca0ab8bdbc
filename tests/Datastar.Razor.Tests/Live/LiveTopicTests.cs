using CsCheck;

namespace Datastar.Razor.Tests.Live;

public sealed class LiveTopicTests
{
    [Fact]
    public void A_topic_is_its_name()
    {
        LiveTopic topic = "todos";
        Assert.Equal("todos", topic.Name);
        Assert.Equal(new LiveTopic("todos"), topic);
        Assert.NotEqual(new LiveTopic("Todos"), topic);
    }

    [Fact]
    public void A_topic_may_be_named_by_a_type_and_belong_to_someone()
    {
        Assert.Equal("Datastar.Razor.Tests.Live.LiveTopicTests", LiveTopic.Of<LiveTopicTests>().Name);
        Assert.NotEqual(LiveTopic.Of<List<int>>(), LiveTopic.Of<List<string>>());
        Assert.Equal("todos/42", new LiveTopic("todos").For(42).Name);
        Assert.Equal("todos/acme/ann%40example.org", new LiveTopic("todos").For("acme").For("ann@example.org").Name);
    }

    [Fact]
    public void No_key_names_the_topic_of_another() =>
        Gen.Select(Gen.String[0, 300], Gen.String[0, 300], Gen.String[0, 300]).Where(t => t.Item1 != t.Item2).Sample((one, other, rest) =>
        {
            var topic = new LiveTopic("t");
            // Half surrogate pairs are all the same character to everybody.
            if (Whole(one) != Whole(other))
                Assert.NotEqual(topic.For(one), topic.For(other));
            Assert.NotEqual(topic.For(one).For(rest), topic.For(one + "/" + rest));
        }, iter: 2000);

    [Theory]
    [InlineData("")]
    [InlineData(" ")]
    [InlineData("a\nb")]
    [InlineData("a\0b")]
    [InlineData("half \uD83D")]
    public void A_name_that_is_no_plain_text_is_refused(string name) => Assert.Throws<ArgumentException>(() => new LiveTopic(name));

    [Fact]
    public void A_name_has_a_limit_and_keys_are_shortened()
    {
        Assert.Throws<ArgumentException>(() => new LiveTopic(new string('x', 1001)));
        var longKey = new string('x', 100_000);
        Assert.InRange(new LiveTopic("t").For(longKey).Name.Length, 1, 100);
        Assert.NotEqual(new LiveTopic("t").For(longKey), new LiveTopic("t").For(longKey + "x"));
        Assert.InRange(new LiveTopic("t").For(new string('語', 200)).Name.Length, 1, 100);
    }

    [Fact]
    public void A_list_of_topics_has_at_least_one()
    {
        LiveTopics several = ["a", LiveTopic.Of<int>(), new LiveTopic("b").For(Guid.Empty)];
        Assert.Equal(["a", "System.Int32", "b/00000000-0000-0000-0000-000000000000"], several.Select(topic => topic.Name));
        Assert.Throws<ArgumentException>(() => (LiveTopics)[]);
        Assert.Throws<ArgumentException>(() => LiveTopics.Create("a", null!));
    }

    private static string Whole(string text) => System.Text.Encoding.UTF8.GetString(System.Text.Encoding.UTF8.GetBytes(text));
}
