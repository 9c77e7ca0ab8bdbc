namespace Gallery.Examples.FormData;

public sealed record Pizza(string Name = "", string Size = "medium", string[]? Toppings = null);
