namespace Socle.Web.Service.Travailleurs;

internal static class Ages
{
    /// <summary>Whole years lived on that day.</summary>
    public static int Age(this DateOnly naissance, DateOnly jour)
    {
        var ans = jour.Year - naissance.Year;
        return naissance.AddYears(ans) > jour ? ans - 1 : ans;
    }
}
