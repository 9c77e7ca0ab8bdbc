using Bunit;
using TodoApp.Components;
using TodoApp.Todos;

namespace TodoApp.Tests;

public sealed class TodoFooterTests : BunitContext
{
    [Fact]
    public void An_empty_list_hides_the_footer() =>
        Assert.True(Footer([]).Find("footer").HasAttribute("hidden"));

    [Theory]
    [InlineData(0, "0 items left")]
    [InlineData(1, "1 item left")]
    [InlineData(2, "2 items left")]
    public void Todos_that_are_left_are_counted(int left, string text)
    {
        var todos = Enumerable.Range(0, 3).Select(i => new Todo($"{i}", "x", Completed: i >= left)).ToArray();

        Footer(todos).Find(".todo-count").MarkupMatches($"""<span class="todo-count"><strong>{left}</strong>{text[1..]}</span>""");
    }

    [Fact]
    public void The_filter_of_the_page_is_selected() =>
        Footer([new("1", "x", false)], TodoFilter.Active).Find(".filters").MarkupMatches("""
            <ul class="filters">
              <li><a href="/">All</a></li>
              <li><a href="/active" class="selected" aria-current="page">Active</a></li>
              <li><a href="/completed">Completed</a></li>
            </ul>
            """);

    [Fact]
    public void Completed_todos_can_be_cleared()
    {
        Assert.Empty(Footer([new("1", "x", false)]).FindAll(".clear-completed"));
        Footer([new("1", "x", true)]).Find(".clear-completed").MarkupMatches(
            """<button class="clear-completed" type="button" data-on:click="@delete('/todos/completed')">Clear completed</button>""");
    }

    private IRenderedComponent<TodoFooter> Footer(IReadOnlyList<Todo> todos, TodoFilter filter = TodoFilter.All) =>
        Render<TodoFooter>(parameters => parameters.Add(footer => footer.View, new(todos, filter)));
}
