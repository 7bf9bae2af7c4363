using System.Globalization;

namespace Socle.Web.Commandes;

/// <summary>Progress on one line of a terminal; one line per step when the output is a file.</summary>
internal sealed class BarreDeProgression
{
    private const int Largeur = 30;
    private readonly bool terminal = !Console.IsErrorRedirected;
    private string? etape;

    public void Dire(string nouvelle, int fait, int total)
    {
        if (terminal)
        {
            var plein = total == 0 ? 0 : (int)((long)Largeur * Math.Min(fait, total) / total);
            var chiffres = total == 0 ? (fait == 0 ? "" : Nombre(fait)) : $"{Nombre(fait)} / {Nombre(total)}";
            Console.Error.Write($"\r{nouvelle,-45} [{new string('#', plein)}{new string('.', Largeur - plein)}] {chiffres}   ");
        }
        else if (nouvelle != etape)
        {
            Console.Error.WriteLine(nouvelle);
        }
        etape = nouvelle;
    }

    public void Finir()
    {
        if (terminal && etape is not null)
        {
            Console.Error.WriteLine();
        }
        etape = null;
    }

    private static string Nombre(int nombre) => nombre.ToString("#,##0", CultureInfo.GetCultureInfo("fr-FR"));
}
