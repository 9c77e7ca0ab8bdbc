namespace Gallery.Data;

/// <summary>A contact of a visitor.</summary>
public sealed record Contact(int Id, string FirstName, string LastName, string Email, bool IsActive)
{
    public string Name => $"{FirstName} {LastName}";
}
