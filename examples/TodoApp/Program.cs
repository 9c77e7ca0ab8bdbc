using System.Data.Common;
using Microsoft.Data.Sqlite;
using Npgsql;
using TodoApp.Todos;

var builder = WebApplication.CreateBuilder(args);

builder.Services.AddValidation();
var live = builder.Services.AddDatastar().AddValidationPatches().AddLive();

// PostgreSQL where there is a connection string for it, and then several machines may share it; SQLite in a file of its own otherwise.
var postgres = builder.Configuration.GetConnectionString("Postgres");
if (postgres is not null)
    live.AddPostgresBackplane(postgres);
builder.Services.AddSingleton<DbDataSource>(_ => postgres is not null
    ? NpgsqlDataSource.Create(postgres)
    : SqliteFactory.Instance.CreateDataSource(builder.Configuration.GetConnectionString("Sqlite")
        ?? $"Data Source={Path.Combine(builder.Environment.ContentRootPath, "todos.db")}"));
builder.Services.AddSingleton<TodoStore>();

var app = builder.Build();
await app.Services.GetRequiredService<TodoStore>().CreateTablesAsync();

app.MapStaticAssets();
app.MapTodos();
app.Run();

/// <summary>Where tests take the app by.</summary>
public partial class Program;
