using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.Data.Sqlite;

namespace TodoApp.Tests;

/// <summary>The app on a database file of its own.</summary>
public sealed class TodoAppFactory : WebApplicationFactory<Program>
{
    private const string Memory = "/dev/shm";

    // In memory where the machine has a folder for that: what a test writes need not survive a power failure.
    private readonly string _database = Path.Combine(Directory.Exists(Memory) ? Memory : Path.GetTempPath(), $"todos-{Guid.NewGuid():N}.db");

    protected override void ConfigureWebHost(IWebHostBuilder builder) =>
        builder.UseSetting("ConnectionStrings:Sqlite", ConnectionString);

    private string ConnectionString => $"Data Source={_database}";

    public override async ValueTask DisposeAsync()
    {
        await base.DisposeAsync();
        using (var connection = new SqliteConnection(ConnectionString))
            SqliteConnection.ClearPool(connection);
        File.Delete(_database);
    }
}
