using Gallery.Data;

namespace Gallery.Examples.EditRow;

/// <param name="Contacts">The rows.</param>
/// <param name="Edited">The id of the one that is edited.</param>
public sealed record EditableContacts(IReadOnlyList<Contact> Contacts, int? Edited);
