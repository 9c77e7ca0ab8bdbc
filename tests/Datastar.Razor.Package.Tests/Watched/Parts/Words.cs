namespace Watched.Parts;

public static class Words
{
    public static string OfCode() => "code as it was";
}
