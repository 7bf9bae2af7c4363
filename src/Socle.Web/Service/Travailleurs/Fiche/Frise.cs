using System.Globalization;
using Socle.Droit;
using Socle.Noyau;
using Socle.Travailleurs.Contrats;

namespace Socle.Web.Service.Travailleurs.Fiche;

/// <summary>One bar: from where to where in hundredths of the width, and what it says.</summary>
/// <param name="Genre">contrat, exposition or arret: its look.</param>
public sealed record Barre(string Genre, string Libelle, string Dates, double Debut, double Largeur)
{
    public string X => EnPourcent(Debut);

    public string L => EnPourcent(Largeur);

    internal static string EnPourcent(double valeur) => string.Create(CultureInfo.InvariantCulture, $"{valeur:0.###}%");
}

/// <summary>A line of the picture: one contract, or one kind of thing under it.</summary>
public sealed record Piste(string Libelle, IReadOnlyList<Barre> Barres);

/// <summary>What lasted, before it is placed.</summary>
/// <param name="Genre">contrat, exposition, arret or dit: its look.</param>
public sealed record Duree(string Genre, string Libelle, DateOnly Debut, DateOnly? Fin);

/// <summary>Contracts, exposures and leaves over the years.</summary>
public sealed record Frise(IReadOnlyList<Piste> Pistes, IReadOnlyList<(string An, string X)> Graduations, string Aujourdhui)
{
    private const int AnneesAuMoins = 2;
    private const int GraduationsAuPlus = 8;

    /// <summary>What the picture lists, and its key: look and words.</summary>
    public string Libelle { get; init; } = "Contrats, expositions et arrêts dans le temps";

    public IReadOnlyList<(string Genre, string Mot)> Cles { get; init; } = [("contrat", "postes"), ("exposition", "expositions"), ("arret", "arrêts")];

    /// <summary>Null when there is nothing to draw.</summary>
    public static Frise? De(FicheTravailleur fiche, DateOnly jour) =>
        De([.. fiche.Emplois.OrderBy(e => e.Contrat.Debut).SelectMany(e => Emploi(e, avecArrets: true))], jour);

    public static Frise? De(IReadOnlyList<(string Nom, IReadOnlyList<Duree> Periodes)> pistes, DateOnly jour)
    {
        var toutes = pistes.SelectMany(p => p.Periodes).ToList();
        if (toutes.Count == 0)
        {
            return null;
        }
        var debut = new DateOnly(Math.Min(toutes.Min(p => p.Debut).Year, jour.Year - AnneesAuMoins), 1, 1);
        var echelle = new Echelle(debut, new DateOnly(Math.Max(jour.Year, toutes.Max(p => p.Fin ?? jour).Year), 12, 31));
        return new Frise(
            [.. pistes.Select(p => new Piste(p.Nom, [.. p.Periodes.Select(x => echelle.Barre(x.Genre, x.Libelle, x.Debut, x.Fin, jour))]))],
            [.. Graduer(echelle)],
            Barre.EnPourcent(echelle.Place(jour)));
    }

    /// <summary>The posts of one employment, then each risk the employer declared under it.</summary>
    public static IEnumerable<(string Nom, IReadOnlyList<Duree> Periodes)> Emploi(EmploiDeFiche emploi, bool avecArrets)
    {
        yield return (emploi.Entreprise, [.. emploi.Postes.Count == 0
            ? [new Duree("contrat", "Contrat", emploi.Contrat.Debut, emploi.Contrat.Fin)]
            : emploi.Postes.Select(p => new Duree("contrat", p.Libelle, p.Debut, p.Fin ?? emploi.Contrat.Fin))]);
        foreach (var risque in emploi.Expositions.GroupBy(x => x.Risque).OrderBy(g => g.Key))
        {
            var nom = Majuscule(risque.Key.EnMots());
            yield return (nom, [.. risque.Select(x => new Duree("exposition", nom, x.Debut, x.Fin))]);
        }
        if (avecArrets && emploi.Arrets.Count > 0)
        {
            yield return ("Arrêts", [.. emploi.Arrets.Select(a => new Duree("arret", Majuscule(Libelles.De(a.Motif)), a.Debut, a.Fin ?? a.FinPrevue))]);
        }
    }

    private static IEnumerable<(string, string)> Graduer(Echelle echelle)
    {
        var pas = Math.Max(1, (int)Math.Ceiling(echelle.Annees / (double)GraduationsAuPlus));
        for (var an = echelle.Debut.Year; an <= echelle.Fin.Year; an += pas)
        {
            yield return (an.ToString(CultureInfo.InvariantCulture), Barre.EnPourcent(echelle.Place(new DateOnly(an, 1, 1))));
        }
    }

    internal static string Majuscule(string texte) => char.ToUpper(texte[0], CultureInfo.GetCultureInfo("fr-FR")) + texte[1..];

    private sealed record Echelle(DateOnly Debut, DateOnly Fin)
    {
        /// <summary>A bar of one day is still seen.</summary>
        private const double LargeurMinimale = 0.4;

        public int Annees => Fin.Year - Debut.Year + 1;

        public double Place(DateOnly date) => 100.0 * (Math.Clamp(date.DayNumber, Debut.DayNumber, Fin.DayNumber) - Debut.DayNumber) / (Fin.DayNumber - Debut.DayNumber + 1);

        public Barre Barre(string genre, string libelle, DateOnly debut, DateOnly? fin, DateOnly jour)
        {
            var place = Place(debut);
            var dates = fin is { } f ? $"du {debut.Courte()} au {f.Courte()}" : $"depuis le {debut.Courte()}";
            return new Barre(genre, libelle, dates, place, Math.Max(LargeurMinimale, Place((fin ?? (debut > jour ? debut : jour)).AddDays(1)) - place));
        }
    }
}
