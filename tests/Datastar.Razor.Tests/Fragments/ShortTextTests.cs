namespace Datastar.Razor.Tests;

/// <summary>Short texts are written in steps of their own: every length, and every place of a character that is not ASCII.</summary>
public sealed class ShortTextTests
{
    private const int Longest = 80;

    [Fact]
    public void Texts_of_every_length_are_written_whole()
    {
        for (var length = 0; length <= Longest; length++)
            AssertWritten(string.Concat(Enumerable.Range(0, length).Select(i => (char)(' ' + 2 + i % 90))).Replace('<', '-').Replace('&', '-').Replace('\'', '-').Replace('"', '-').Replace('>', '-'));
    }

    [Theory]
    [InlineData("\u007f")]
    [InlineData("\u0080")]
    [InlineData("\u00ff")]
    [InlineData("\u0100")]
    [InlineData("é")]
    [InlineData("\uff41")]
    [InlineData("💡")]
    public void Any_other_character_is_written_wherever_it_stands(string other)
    {
        for (var length = 1; length <= Longest; length++)
        {
            for (var place = 0; place <= length; place++)
                AssertWritten(new string('a', place) + other + new string('b', length - place));
        }
    }

    private static void AssertWritten(string text)
    {
        var writer = FragmentWriter.Rent();
        writer.WriteHtml(text);
        writer.WriteText(text);
        Assert.Equal(text + text, System.Text.Encoding.UTF8.GetString(writer.WrittenSpan));
        writer.Return();
    }
}
