using Microsoft.Data.Sqlite;

namespace Gallery.Data;

/// <summary>The contacts of one visitor: SQLite in memory, gone with the connection.</summary>
public sealed class ContactStore : IDisposable
{
    /// <summary>How many there are at first.</summary>
    public const int Count = 60;

    private static readonly string[] FirstNames = ["Ada", "Alan", "Barbara", "Dennis", "Edsger", "Frances", "Grace", "Ken", "Margaret", "Niklaus"];
    private static readonly string[] LastNames = ["Abel", "Brandt", "Castro", "Dubois", "Eriksen", "Fischer"];

    private readonly Lock _lock = new();
    private readonly SqliteConnection _connection = new("Data Source=:memory:");

    public ContactStore()
    {
        _connection.Open();
        Execute("CREATE TABLE contacts (id INTEGER PRIMARY KEY, first TEXT NOT NULL, last TEXT NOT NULL, email TEXT NOT NULL, active INTEGER NOT NULL)");
        Reset();
    }

    /// <summary>Puts back what there was at first.</summary>
    public void Reset()
    {
        lock (_lock)
        {
            using var transaction = _connection.BeginTransaction();
            Execute("DELETE FROM contacts");
            for (var i = 0; i < Count; i++)
            {
                var (first, last) = (FirstNames[i % FirstNames.Length], LastNames[i / FirstNames.Length]);
                Execute("INSERT INTO contacts VALUES (@id, @first, @last, @email, @active)",
                    ("id", i + 1), ("first", first), ("last", last), ("email", $"{first}.{last}@example.org".ToLowerInvariant()), ("active", i % 3 != 2));
            }
            transaction.Commit();
        }
    }

    /// <summary>Contacts by id, after the one given.</summary>
    public IReadOnlyList<Contact> After(int id, int count) => Query("WHERE id > @id ORDER BY id LIMIT @count", ("id", id), ("count", count));

    /// <summary>Contacts whose name or address holds the text: ten at most.</summary>
    public IReadOnlyList<Contact> Search(string text) =>
        Query("WHERE instr(lower(first || ' ' || last || ' ' || email), lower(@text)) > 0 ORDER BY id LIMIT 10", ("text", text.Trim()));

    public Contact? Find(int id) => Query("WHERE id = @id", ("id", id)).SingleOrDefault();

    public bool HasEmail(string email) => Query("WHERE lower(email) = lower(@email)", ("email", email.Trim())).Count > 0;

    public void Save(Contact contact) => Execute("UPDATE contacts SET first = @first, last = @last, email = @email, active = @active WHERE id = @id",
        ("id", contact.Id), ("first", contact.FirstName), ("last", contact.LastName), ("email", contact.Email), ("active", contact.IsActive));

    public void Delete(int id) => Execute("DELETE FROM contacts WHERE id = @id", ("id", id));

    public void Dispose() => _connection.Dispose();

    private List<Contact> Query(string condition, params ReadOnlySpan<(string Name, object Value)> parameters)
    {
        lock (_lock)
        {
            using var command = CreateCommand($"SELECT id, first, last, email, active FROM contacts {condition}", parameters);
            using var reader = command.ExecuteReader();
            var contacts = new List<Contact>();
            while (reader.Read())
                contacts.Add(new(reader.GetInt32(0), reader.GetString(1), reader.GetString(2), reader.GetString(3), reader.GetBoolean(4)));
            return contacts;
        }
    }

    private void Execute(string sql, params ReadOnlySpan<(string Name, object Value)> parameters)
    {
        lock (_lock)
        {
            using var command = CreateCommand(sql, parameters);
            command.ExecuteNonQuery();
        }
    }

    private SqliteCommand CreateCommand(string sql, ReadOnlySpan<(string Name, object Value)> parameters)
    {
        var command = _connection.CreateCommand();
        command.CommandText = sql;
        foreach (var (name, value) in parameters)
            command.Parameters.AddWithValue(name, value);
        return command;
    }
}
