using System.Diagnostics;
using System.Globalization;

namespace Socle.Web.Commandes;

/// <summary>
/// Says how far a long work is, step after step. In a terminal, one line that fills; elsewhere (a file, a log), a plain line at
/// each step and each quarter. On the error stream, so that the result of a verb can be kept apart.
/// </summary>
internal sealed class BarreProgression(TextWriter? sortie = null, bool? terminal = null)
{
    private const int Largeur = 28;
    private static readonly TimeSpan Cadence = TimeSpan.FromMilliseconds(120);

    private readonly TextWriter sortie = sortie ?? Console.Error;
    private readonly bool terminal = terminal ?? (sortie is null && !Console.IsErrorRedirected);
    private string? etape;
    private long debut;
    private TimeSpan dernierDessin;
    private int dernierQuart;

    /// <summary>To be called as often as wished: it draws only when there is something to see. A total of 0 is not known yet.</summary>
    public void Dire(string nouvelle, int fait, int total)
    {
        if (nouvelle != etape)
        {
            Commencer(nouvelle);
        }
        var pourCent = total == 0 ? 0 : (int)(100L * Math.Clamp(fait, 0, total) / total);
        var ecoule = Stopwatch.GetElapsedTime(debut);
        if (terminal && ecoule - Cadence > dernierDessin)
        {
            dernierDessin = ecoule;
            Dessiner(pourCent, fait, total, ecoule);
        }
        else if (!terminal && pourCent / 25 > dernierQuart && pourCent < 100)
        {
            dernierQuart = pourCent / 25;
            sortie.WriteLine($"  {etape} : {dernierQuart * 25} %");
        }
    }

    /// <param name="bilan">What the step did, in a few words.</param>
    public void Terminer(string bilan)
    {
        sortie.WriteLine($"{(terminal ? "\r\u001b[K" : "")}  ✔ {etape} : {bilan} ({Stopwatch.GetElapsedTime(debut).TotalSeconds:0.0} s)");
        etape = null;
    }

    /// <summary>Nothing more to say: the line is given back.</summary>
    public void Finir()
    {
        if (terminal && etape is not null)
        {
            sortie.Write("\r\u001b[K");
        }
        etape = null;
    }

    private void Commencer(string nouvelle)
    {
        (etape, debut, dernierDessin, dernierQuart) = (nouvelle, Stopwatch.GetTimestamp(), TimeSpan.MinValue, 0);
        if (!terminal)
        {
            sortie.WriteLine($"  {nouvelle}");
        }
    }

    private void Dessiner(int pourCent, int fait, int total, TimeSpan ecoule)
    {
        var pleins = Largeur * pourCent / 100;
        var chiffres = fait == 0 ? "" : total == 0 ? Nombre(fait) : $"{Nombre(fait)} / {Nombre(total)}";
        sortie.Write($"\r\u001b[K  {etape} {new string('█', pleins)}{new string('░', Largeur - pleins)} {pourCent,3} %  {chiffres}  {ecoule.TotalSeconds:0} s");
        sortie.Flush();
    }

    private static string Nombre(int nombre) => nombre.ToString("#,##0", CultureInfo.GetCultureInfo("fr-FR"));
}
