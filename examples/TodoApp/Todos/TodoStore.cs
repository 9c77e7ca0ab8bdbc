using System.Data.Common;

namespace TodoApp.Todos;

/// <summary>The todos of all lists, in SQLite or PostgreSQL: the SQL is the same.</summary>
public sealed class TodoStore(DbDataSource database)
{
    private const string Table = """
        CREATE TABLE IF NOT EXISTS todos (
            id VARCHAR(32) PRIMARY KEY,
            list VARCHAR(36) NOT NULL,
            title TEXT NOT NULL,
            completed INTEGER NOT NULL);
        CREATE INDEX IF NOT EXISTS todos_by_list ON todos (list, id);
        """;

    /// <summary>Creates the table where there is none.</summary>
    public async Task CreateTableAsync()
    {
        try
        {
            await ExecuteAsync(Table);
        }
        catch (DbException)
        {
            // Two instances that start at once may both find no table in PostgreSQL: the later one finds it now.
            await ExecuteAsync(Table);
        }
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

    /// <summary>Adds a todo. A version 7 GUID sorts by the time it was made.</summary>
    public Task AddAsync(string list, string title) => ExecuteAsync(
        "INSERT INTO todos (id, list, title, completed) VALUES (@id, @list, @title, 0)",
        ("id", Guid.CreateVersion7().ToString("N")), ("list", list), ("title", title));

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

    private async Task ExecuteAsync(string sql, params (string Name, object Value)[] parameters)
    {
        await using var command = CreateCommand(sql, parameters);
        await command.ExecuteNonQueryAsync();
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
