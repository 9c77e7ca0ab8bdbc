namespace Gallery.Examples.Chat;

public sealed record ChatMessage(string Name, string Text);
