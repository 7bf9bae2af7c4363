using System.Diagnostics;

namespace Socle.Web.Commandes;

/// <summary>
/// Says how far a long work is. In a terminal, one line that fills; elsewhere (a file, a log), a plain line at each quarter.
/// </summary>
internal sealed class BarreProgression(string titre, long total, TextWriter? sortie = null, bool? terminal = null)
{
    private const int Largeur = 28;
    private static readonly TimeSpan Cadence = TimeSpan.FromMilliseconds(120);

    private readonly TextWriter sortie = sortie ?? Console.Out;
    private readonly bool terminal = terminal ?? (sortie is null && !Console.IsOutputRedirected);
    private readonly long debut = Stopwatch.GetTimestamp();
    private TimeSpan dernierDessin = TimeSpan.MinValue;
    private int dernierQuart;

    /// <summary>To be called as often as wished: it draws only when there is something to see.</summary>
    public void Avancer(long fait)
    {
        var pourCent = (int)(100 * Math.Clamp(fait, 0, total) / Math.Max(total, 1));
        var ecoule = Stopwatch.GetElapsedTime(debut);
        if (terminal && ecoule - Cadence > dernierDessin)
        {
            dernierDessin = ecoule;
            Dessiner(pourCent, ecoule);
        }
        else if (!terminal && pourCent / 25 > dernierQuart && pourCent < 100)
        {
            dernierQuart = pourCent / 25;
            sortie.WriteLine($"  {titre} : {dernierQuart * 25} %");
        }
    }

    /// <param name="bilan">What was done, in a few words.</param>
    public void Terminer(string bilan)
    {
        var duree = Stopwatch.GetElapsedTime(debut);
        sortie.WriteLine($"{(terminal ? "\r\u001b[K" : "")}  ✔ {titre} : {bilan} ({duree.TotalSeconds:0.0} s)");
    }

    private void Dessiner(int pourCent, TimeSpan ecoule)
    {
        var pleins = Largeur * pourCent / 100;
        sortie.Write($"\r\u001b[K  {titre} {new string('█', pleins)}{new string('░', Largeur - pleins)} {pourCent,3} %  {ecoule.TotalSeconds:0} s");
        sortie.Flush();
    }
}
