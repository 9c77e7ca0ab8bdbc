using System.Data.Common;

namespace TodoApp.Todos;

/// <summary>The todos of all lists, in SQLite or PostgreSQL: the SQL is the same.</summary>
public sealed class TodoStore(DbDataSource database)
{
    /// <summary>The longest title, in characters.</summary>
    public const int LongestTitle = 200;

    /// <summary>The most todos of one list.</summary>
    public const int MostTodos = 500;

    private const string Tables = """
        CREATE TABLE IF NOT EXISTS lists (id VARCHAR(36) PRIMARY KEY);
        CREATE TABLE IF NOT EXISTS todos (
            id VARCHAR(32) PRIMARY KEY,
            list VARCHAR(36) NOT NULL,
            title TEXT NOT NULL,
            completed INTEGER NOT NULL);
        CREATE INDEX IF NOT EXISTS todos_by_list ON todos (list, id);
        """;

    private readonly TodoIds _ids = new();

    /// <summary>Creates the tables where there are none.</summary>
    public async Task CreateTablesAsync()
    {
        try
        {
            await ExecuteAsync(Tables);
        }
        catch (DbException)
        {
            // Two instances that start at once may both find no tables in PostgreSQL: the later one finds them now.
            await ExecuteAsync(Tables);
        }
    }

    /// <summary>Issues a list: 122 random bits, which nobody can guess.</summary>
    public async Task<string> CreateListAsync()
    {
        var id = Guid.NewGuid().ToString();
        await ExecuteAsync("INSERT INTO lists (id) VALUES (@id)", ("id", id));
        return id;
    }

    /// <summary>Whether a list has been issued.</summary>
    public async Task<bool> HasListAsync(string id)
    {
        await using var command = CreateCommand("SELECT COUNT(*) FROM lists WHERE id = @id", ("id", id));
        return Convert.ToInt64(await command.ExecuteScalarAsync()) > 0;
    }

    /// <summary>Returns the todos of a list, oldest first.</summary>
    public async Task<IReadOnlyList<Todo>> ListAsync(string list)
    {
        await using var command = CreateCommand("SELECT id, title, completed FROM todos WHERE list = @list ORDER BY id", ("list", list));
        await using var reader = await command.ExecuteReaderAsync();
        var todos = new List<Todo>();
        while (await reader.ReadAsync())
            todos.Add(new(reader.GetString(0), reader.GetString(1), reader.GetInt32(2) != 0));
        return todos;
    }

    /// <summary>Adds a todo, unless the list is full.</summary>
    /// <returns>Whether there was room.</returns>
    public async Task<bool> AddAsync(string list, string title) => await ExecuteAsync(
        $"INSERT INTO todos (id, list, title, completed) SELECT @id, @list, @title, 0 WHERE (SELECT COUNT(*) FROM todos WHERE list = @list) < {MostTodos}",
        ("id", _ids.Next()), ("list", list), ("title", title)) > 0;

    public Task RenameAsync(string list, string id, string title) => ExecuteAsync(
        "UPDATE todos SET title = @title WHERE list = @list AND id = @id", ("title", title), ("list", list), ("id", id));

    public Task CompleteAsync(string list, string id, bool completed) => ExecuteAsync(
        "UPDATE todos SET completed = @completed WHERE list = @list AND id = @id", ("completed", completed ? 1 : 0), ("list", list), ("id", id));

    public Task CompleteAllAsync(string list, bool completed) => ExecuteAsync(
        "UPDATE todos SET completed = @completed WHERE list = @list", ("completed", completed ? 1 : 0), ("list", list));

    public Task DeleteAsync(string list, string id) => ExecuteAsync(
        "DELETE FROM todos WHERE list = @list AND id = @id", ("list", list), ("id", id));

    public Task DeleteCompletedAsync(string list) => ExecuteAsync(
        "DELETE FROM todos WHERE list = @list AND completed = 1", ("list", list));

    private async Task<int> ExecuteAsync(string sql, params (string Name, object Value)[] parameters)
    {
        await using var command = CreateCommand(sql, parameters);
        return await command.ExecuteNonQueryAsync();
    }

    private DbCommand CreateCommand(string sql, params (string Name, object Value)[] parameters)
    {
        var command = database.CreateCommand(sql);
        foreach (var (name, value) in parameters)
        {
            var parameter = command.CreateParameter();
            parameter.ParameterName = name;
            parameter.Value = value;
            command.Parameters.Add(parameter);
        }
        return command;
    }
}
