using System.Data.Common;
using Microsoft.Data.Sqlite;
using Npgsql;
using TodoApp.Todos;

var builder = WebApplication.CreateBuilder(args);

builder.Services.AddDatastar().AddLive();

// PostgreSQL where there is a connection string for it, SQLite in a file of its own otherwise.
builder.Services.AddSingleton<DbDataSource>(builder.Configuration.GetConnectionString("Postgres") is { } postgres
    ? NpgsqlDataSource.Create(postgres)
    : SqliteFactory.Instance.CreateDataSource(builder.Configuration.GetConnectionString("Sqlite")
        ?? $"Data Source={Path.Combine(builder.Environment.ContentRootPath, "todos.db")}"));
builder.Services.AddSingleton<TodoStore>();

var app = builder.Build();
await app.Services.GetRequiredService<TodoStore>().CreateTableAsync();

app.MapStaticAssets();
app.MapTodos();
app.Run();

/// <summary>Where tests take the app by.</summary>
public partial class Program;
