namespace Gallery.Examples.LazyTabs;

public enum TabName
{
    Prices,
    Delivery,
    Returns,
}
