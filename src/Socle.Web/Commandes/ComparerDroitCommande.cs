using System.CommandLine;
using System.Diagnostics;
using Socle.Droit;
using Socle.Suivi.DeuxDates;
using Socle.Web.Service;

namespace Socle.Web.Commandes;

/// <summary><c>socle droit comparer</c>: what changes between two dates of the law, counted; the lines are read on screen.</summary>
internal static class ComparerDroitCommande
{
    private static readonly Option<DateOnly> Du = Date("--du", "Première date du droit (AAAA-MM-JJ).");
    private static readonly Option<DateOnly> Au = Date("--au", "Seconde date du droit (AAAA-MM-JJ). Elle peut être à venir.");
    private static readonly Option<string?> Entreprise = new("--entreprise") { Description = "SIREN d’une entreprise. Tout le service s’il est absent.", HelpName = "siren" };

    public static Command Construire()
    {
        var comparer = new Command("comparer", "Ce qui change entre deux dates du droit, avec les mêmes faits.") { Du, Au, Entreprise };
        comparer.SetAction((resultat, arret) => AvecLaBase.FaireAsync(resultat, "droit comparer", services => ComparerAsync(resultat, services, arret), arret));
        return comparer;
    }

    private static async Task<int> ComparerAsync(ParseResult resultat, IServiceProvider fournisseur, CancellationToken arret)
    {
        var (chrono, barre) = (Stopwatch.StartNew(), new BarreProgression());
        var entreprise = await fournisseur.GetRequiredService<EntrepriseParSiren>().LireAsync(resultat.GetValue(Entreprise), arret);
        var fait = entreprise.EstRefus
            ? entreprise.Refus
            : await fournisseur.GetRequiredService<ComparerDroits>().FaireAsync(new(resultat.GetValue(Du), resultat.GetValue(Au), entreprise.Valeur), Avancer, arret);
        barre.Finir();
        if (!fait.Reussit(out var comparaison, out var refus))
        {
            await Console.Error.WriteLineAsync(refus.Phrase);
            return Codes.Refuse;
        }
        var duree = chrono.Elapsed.TotalSeconds;
        await DireAsync(fournisseur.GetRequiredService<ListerComparaisons>(), comparaison, arret);
        Console.WriteLine($"{comparaison.Contrats} contrats relus, {comparaison.Travailleurs} travailleurs touchés, {comparaison.Changements} changements ({duree:0.0} s). Détail : /droit/changements/{comparaison.Id}");
        return Codes.Fait;

        Task Avancer(string etape, int fait, int total)
        {
            barre.Dire(etape, fait, total);
            return Task.CompletedTask;
        }
    }

    private static async Task DireAsync(ListerComparaisons comparaisons, ComparaisonDroit comparaison, CancellationToken arret)
    {
        foreach (var c in await comparaisons.CategoriesAsync(comparaison.Id, arret))
        {
            Console.WriteLine($"  suivi {c.Avant.EnMot().ToLowerInvariant()} → {c.Apres.EnMot().ToLowerInvariant()} : {c.Nombre} travailleurs");
        }
        foreach (var v in await comparaisons.VisitesAsync(comparaison.Id, arret))
        {
            Console.WriteLine($"  {Libelles.De(v.Visite)} : {v.Apparues} nouvelles, {v.Disparues} plus demandées, {v.Deplacees} déplacées");
        }
    }

    private static Option<DateOnly> Date(string nom, string description) => new(nom)
    {
        Description = description,
        HelpName = "date",
        Required = true,
        CustomParser = r => OptionJour.Lire(r, nom) ?? default,
    };
}
