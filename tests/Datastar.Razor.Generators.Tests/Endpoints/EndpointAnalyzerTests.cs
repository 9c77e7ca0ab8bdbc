namespace Datastar.Razor.Generators.Tests.Endpoints;

public sealed class EndpointAnalyzerTests
{
    private const string Types = """
        public sealed record Todo(int Id, string Key, System.Guid Uid, bool Done);
        [Signals] public partial record TodoSignals(string Title = "", int Remaining = 0, bool Busy = false);
        """;

    [Theory]
    [InlineData("app.MapGet(\"/todos\", () => 1);", "@Get({|DSR0400:\"/tods\"|})", "No endpoint is mapped at GET '/tods': did you mean '/todos'?")]
    [InlineData("app.MapGet(\"/todos\", () => 1);", "@Post({|DSR0401:\"/todos\"|})", "'/todos' is mapped for GET, not POST: write Get(…), or map it with MapPost")]
    [InlineData("app.MapGet(\"/todos/{id:int}\", (int id) => 1);", "@Get({|DSR0402:$\"/todos/{Model.Uid}\"|})", "'{Model.Uid}' does not fit the route '/todos/{id:int}', whose parameter 'id' takes int: write such a value")]
    [InlineData("app.MapGet(\"/todos/{id:int}\", (int id) => 1);", "@Get({|DSR0402:\"/todos/first\"|})", "'first' does not fit the route '/todos/{id:int}', whose parameter 'id' takes int: write such a value")]
    [InlineData("app.MapPost(\"/todos/{id}\", (int id) => 1);", "@Post({|DSR0400:$\"/todo/{Model.Id}\"|})", "No endpoint is mapped at POST '/todo/{Model.Id}': did you mean '/todos/{id}'?")]
    [InlineData("app.MapPost(\"/todos/{id}\", (int id) => 1);", "@Post({|DSR0400:$\"/todos/{Model.Id}/edit\"|})", "No endpoint is mapped at POST '/todos/{Model.Id}/edit'; there is '/todos/{id}'")]
    [InlineData("app.MapGroup(\"/api\").RequireAuthorization().MapPut(\"/todos\", () => 1);", "@Put({|DSR0400:\"/todos\"|})", "No endpoint is mapped at PUT '/todos': did you mean '/api/todos'?")]
    [InlineData("var api = app.MapGroup(\"/api\"); var v1 = api.MapGroup(\"v1\").WithTags(\"x\"); v1.MapDelete(\"/todos/{id}\", (int id) => 1);", "@Delete({|DSR0400:$\"/api/v2/todos/{Model.Id}\"|})", "No endpoint is mapped at DELETE '/api/v2/todos/{Model.Id}': did you mean '/api/v1/todos/{id}'?")]
    [InlineData("app.MapMethods(\"/todos\", [\"PUT\", \"PATCH\"], () => 1);", "@Post({|DSR0401:\"/todos\"|})", "'/todos' is mapped for PUT and PATCH, not POST: write Put(…), or map it with MapPost")]
    [InlineData("app.MapGet(\"/todos\", () => 1);", "@Get({|DSR0400:\"tods\"|})", "No endpoint is mapped at GET 'tods': did you mean '/todos'?")]
    [InlineData("app.MapGet(\"/todos\", () => 1);", "@Delete({|DSR0400:\"/nothing\"|})", "No endpoint is mapped at DELETE '/nothing'; none is mapped for DELETE")]
    [InlineData("app.MapGet(\"/todos\", () => 1).RequireAuthorization().WithName(\"todos\");", "@Get(global::Datastar.Razor.Url.To({|DSR0403:\"todo\"|}))", "No endpoint has the name 'todo': did you mean 'todos'?")]
    [InlineData("app.MapGet(\"/todos/{id}\", (int id) => 1).WithName(\"todo\");", "@Get(global::Datastar.Razor.Url.To(\"todo\", {|DSR0404:new { ids = 1 }|}))", "The endpoint 'todo' at '/todos/{id}' needs a value for 'id': write Url.To(\"todo\", new { id = … })")]
    public async Task What_no_endpoint_answers_is_a_warning_on_the_line_of_the_template(string map, string action, string message)
    {
        var messages = await MarkedApp.AssertMarkedAsync(
            ("Program.cs", $"var app = WebApplication.Create();\n{map}\napp.Run();\n{Types}"),
            ("Slices/Item.cshtml", $"@inherits DatastarSlice<Todo>\n<li id=\"i\">\n<button ds-on-click=\"{action}\"></button>\n</li>"));

        Assert.Equal(message, Assert.Single(messages));
    }

    [Fact]
    public async Task Endpoints_of_an_extension_block_are_known_by_the_groups_it_is_called_on() => await MarkedApp.AssertMarkedAsync(
        ("Program.cs", $$"""
            var app = WebApplication.Create();
            app.MapGroup("/api").MapAll();
            app.Run();
            static class Maps { extension(IEndpointRouteBuilder routes) { public void MapAll() => routes.MapGet("/todos", () => 1); } }
            {{Types}}
            """),
        ("Slices/Item.cshtml", "@inherits DatastarSlice<Todo>\n<li id=\"i\">\n<b ds-on-click=\"@Get(\"/api/todos\")\"></b>\n<b ds-on-click=\"@Get({|DSR0400:\"/todos\"|})\"></b>\n</li>"));

    [Fact]
    public async Task Razor_Pages_answer_the_verbs_of_their_handlers() => await MarkedApp.AssertMarkedAsync(
        ("Program.cs", $"var app = WebApplication.Create();\napp.MapRazorPages();\napp.Run();\npublic class Form : Microsoft.AspNetCore.Mvc.RazorPages.PageModel {{ public void OnPostSave() {{ }} }}\n{Types}"),
        ("Pages/Form.cshtml", "@page\n@model Form\n<p>x</p>"),
        ("Slices/Item.cshtml", "@inherits DatastarSlice<Todo>\n<li id=\"i\">\n<b ds-on-click=\"@Post(\"/Form\")\"></b>\n<b ds-on-click=\"@Get(\"/Form\")\"></b>\n<b ds-on-click=\"@Put({|DSR0401:\"/Form\"|})\"></b>\n</li>"));

    [Theory]
    [InlineData("app.MapGet(\"/todos\", () => 1);", "Get(\"/todos\")")]
    [InlineData("app.MapGet(\"/Todos/\", () => 1);", "Get(\"/todos?all=1#x\")")]
    [InlineData("app.MapGet(\"/todos/{id:int}/{part?}\", (int id) => 1);", "Get($\"/todos/{Model.Id}\")")]
    [InlineData("app.MapGet(\"/todos/{id:int}/{part?}\", (int id) => 1);", "Get($\"/todos/{Model.Key}/{TodoSignals.Ref.Title}?x={Model.Done}\")")]
    [InlineData("app.MapGet(\"/todos/{id:int}\", (int id) => 1);", "Get($\"/todos/{TodoSignals.Ref.Remaining}\")")]
    [InlineData("app.MapGet(\"/todos/{id:guid}\", (System.Guid id) => 1);", "Get($\"/todos/{Model.Uid}\")")]
    [InlineData("app.MapGet(\"/files/{**path}\", (string path) => 1);", "Get(\"/files/a/b/c\")")]
    [InlineData("app.MapGet(\"/a-{x}/b\", (string x) => 1);", "Get($\"/a-{Model.Id}/b\")")]
    [InlineData("app.Map(\"/any\", () => 1);", "Put(\"/any\")")]
    [InlineData("app.MapGet(\"/todos\", () => 1);", "Get(\"todos\")")]
    [InlineData("app.MapGet(\"/todos\", () => 1);", "Get(\"https://example.org/x\")")]
    [InlineData("app.MapGet(\"/todos\", () => 1);", "Get(\"/picture.svg\")")]
    [InlineData("app.MapGet(\"/todos\", () => 1);", "Get(Model.Key)")]
    [InlineData("app.MapGet(\"/todos\", () => 1);", "Get($\"{Model.Key}/x\")")]
    [InlineData("foreach (var path in new[] { \"/a\", \"/b\" }) app.MapGet(path, () => 1);", "Get(\"/c\")")]
    [InlineData("app.MapGet(\"/x\", () => 1); app.MapFallback(() => 1);", "Get(\"/c\")")]
    [InlineData("app.MapGet(\"/x\", () => 1); app.Run(context => Task.CompletedTask);", "Get(\"/c\")")]
    [InlineData("app.MapGet(\"/x\", () => 1); app.Use(async (context, next) => { if (context.Request.Path == \"/c\") return; await next(); });", "Get(\"/c\")")]
    [InlineData("app.UsePathBase(\"/base\"); app.MapGet(\"/x\", () => 1);", "Get(\"/base/x\")")]
    [InlineData("app.MapTodos();", "Get(\"/todos/1\")")]
    [InlineData("app.MapGroup(\"/api\").MapTodos();", "Get(\"/api/todos/1\")")]
    [InlineData("app.UseRouting(); app.UseEndpoints(e => e.MapGroup(\"/g\").MapGet(\"/x\", () => 1));", "Get(\"/g/x\")")]
    [InlineData("new Module().Map(app); IModule other = new Module(); other.Map(app);", "Post(\"/api/deep/module\")")]
    [InlineData("app.MapGet(Paths.Todos, () => 1);", "Get(\"/static\")")]
    [InlineData("app.MapGet(\"/todos/{id}\", (int id) => 1).WithName(\"todo\");", "Get(global::Datastar.Razor.Url.To(\"todo\", new { id = 1, page = 2 }))")]
    public async Task What_is_mapped_or_cannot_be_known_is_left_alone(string map, string action) => await MarkedApp.AssertMarkedAsync(
        ("Program.cs", $$"""
            var app = WebApplication.Create();
            {{map}}
            app.Run();
            {{Types}}
            static class Paths { public static readonly string Todos = "/static"; }
            interface IModule { void Map(IEndpointRouteBuilder routes); }
            class Module : IModule { public void Map(IEndpointRouteBuilder routes) => routes.MapPost("/module", () => 1); }
            static class TodoEndpoints
            {
                public static void MapTodos(this IEndpointRouteBuilder routes) { var todos = routes.MapGroup("/todos"); todos.MapGet("/{id}", (int id) => 1); }
            }
            """),
        ("Slices/Item.cshtml", $"@inherits DatastarSlice<Todo>\n<li id=\"i\"><button ds-on-click=\"@{action}\"></button></li>"));

    [Fact]
    public async Task Controllers_answer_by_attributes_and_conventions() => await MarkedApp.AssertMarkedAsync(
        ("Program.cs", """
            var app = WebApplication.Create();
            app.MapControllerRoute("default", "{controller=Home}/{action=Index}/{id?}");
            app.Run();
            [Route("api/[controller]")]
            public class TodosController : ControllerBase
            {
                [HttpGet] public string All() => "";
                [HttpPost("{id:int}/done")] public string Done(int id) => "";
                [HttpDelete("/gone/{id}")] public string Gone(int id) => "";
            }
            public class HomeController : ControllerBase
            {
                public string Index() => "";
                [HttpPost] public string SaveAsync() => "";
                [NonAction] public string Helper() => "";
            }
            """),
        ("Slices/Item.cshtml", """
            @inherits DatastarSlice
            <p ds-on-a="@Get("/api/todos")" ds-on-b="@Post("/api/todos/1/done")" ds-on-c="@Delete("/gone/1")" ds-on-d="@Get("/")" ds-on-e="@Get("/home/index/1")" ds-on-f="@Post("/Home/Save")"></p>
            <p ds-on-a="@Post({|DSR0401:"/api/todos"|})"></p>
            <p ds-on-a="@Post({|DSR0402:"/api/todos/x/done"|})"></p>
            <p ds-on-a="@Get({|DSR0400:"/home/helper"|})"></p>
            """));

    [Fact]
    public async Task Actions_written_by_hand_and_in_components_and_in_code_are_checked_too() => await MarkedApp.AssertMarkedAsync(
        ("Program.cs", """
            var app = WebApplication.Create();
            app.MapGet("/todos", () => 1);
            app.Run();
            static class TodoActions { public static DatastarAction All => Actions.Get({|DSR0400:"/todo"|}); }
            """),
        ("Slices/Item.cshtml", """
            @inherits DatastarSlice
            @* <b data-on:click="@@get('/comment')"></b> *@
            <code>data-on:click="@@get('/text')"</code>
            <b data-on:click="$busy = true; @@get('{|DSR0400:/tods|}')" data-init="@@get('/todos')"></b>
            <b data-on:click="@@get('/tods/' + $id)"></b>
            """),
        ("Components/Row.razor", """
            <b data-on:click="@@post('{|DSR0401:/todos|}', {headers: {}})"></b>
            <b data-on:click="@Get({|DSR0400:"/tods"|})" @attributes="@Ds.OnClick(Get("/todos"))"></b>
            """));

    [Fact]
    public async Task Razor_pages_and_routable_components_are_endpoints() => await MarkedApp.AssertMarkedAsync(
        ("Program.cs", """
            var app = WebApplication.Create();
            app.MapRazorPages();
            app.Run();
            """),
        ("Pages/Todos/Index.cshtml", "@page \"{id:int?}\"\n<p>x</p>"),
        ("Components/Home.razor", "@page \"/home\"\n<p>x</p>"),
        ("Slices/Item.cshtml", """
            @inherits DatastarSlice
            <p ds-on-a="@Get("/todos/1")" ds-on-b="@Post("/Todos/Index")" ds-on-c="@Get("/home")"></p>
            <p ds-on-a="@Get({|DSR0400:"/todo"|})"></p>
            """));

    [Theory]
    [InlineData("")]
    [InlineData("app.MapGroup(\"/x\");")]
    public async Task An_app_that_maps_nothing_is_left_alone(string statement) => await MarkedApp.AssertMarkedAsync(
        ("Program.cs", $"var app = WebApplication.Create();\n{statement}\napp.Run();"),
        ("Slices/Item.cshtml", "@inherits DatastarSlice\n<p ds-on-a=\"@Get(\"/todo\")\"></p>"));
}
