namespace Socle.Web.Commandes;

/// <summary>Exit codes of every verb, documented in docs/exploitation.md.</summary>
internal static class Codes
{
    public const int Fait = 0;

    /// <summary>Done, and something asks for attention (a check failed, rows were refused).</summary>
    public const int AVoir = 1;

    /// <summary>Wrong arguments, configuration or input: nothing was done.</summary>
    public const int Refuse = 2;

    /// <summary>The infrastructure failed (database, disk), or someone stopped it: what was not committed is undone.</summary>
    public const int Panne = 3;

    /// <summary>Says on the error stream why nothing was done.</summary>
    public static async Task<int> RefuserAsync(string phrase)
    {
        await Console.Error.WriteLineAsync(phrase);
        return Refuse;
    }
}
