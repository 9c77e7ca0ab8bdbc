namespace Gallery.Examples.TitleUpdate;

public sealed record Mails(int Unread)
{
    public Mails() : this(0)
    {
    }
}
