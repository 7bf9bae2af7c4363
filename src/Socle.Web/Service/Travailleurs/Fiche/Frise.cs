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

/// <summary>Contracts, exposures and leaves over the years.</summary>
public sealed record Frise(IReadOnlyList<Piste> Pistes, IReadOnlyList<(string An, string X)> Graduations, string Aujourdhui)
{
    private const int AnneesAuMoins = 2;
    private const int GraduationsAuPlus = 8;

    /// <summary>Null when there is nothing to draw.</summary>
    public static Frise? De(FicheTravailleur fiche, DateOnly jour)
    {
        if (fiche.Emplois.Count == 0)
        {
            return null;
        }
        var premier = fiche.Emplois.Min(e => e.Contrat.Debut);
        var debut = new DateOnly(Math.Min(premier.Year, jour.Year - AnneesAuMoins), 1, 1);
        var dernier = fiche.Emplois.Max(e => e.Contrat.Fin ?? jour);
        var echelle = new Echelle(debut, new DateOnly(Math.Max(jour.Year, dernier.Year), 12, 31));
        return new Frise(
            [.. fiche.Emplois.OrderBy(e => e.Contrat.Debut).SelectMany(e => PistesDe(e, echelle, jour))],
            [.. Graduer(echelle)],
            Barre.EnPourcent(echelle.Place(jour)));
    }

    private static IEnumerable<Piste> PistesDe(EmploiDeFiche emploi, Echelle echelle, DateOnly jour)
    {
        yield return new Piste(emploi.Entreprise, [.. emploi.Postes.Count == 0
            ? [echelle.Barre("contrat", "Contrat", emploi.Contrat.Debut, emploi.Contrat.Fin, jour)]
            : emploi.Postes.Select(p => echelle.Barre("contrat", p.Libelle, p.Debut, p.Fin ?? emploi.Contrat.Fin, jour))]);
        foreach (var risque in emploi.Expositions.GroupBy(x => x.Risque).OrderBy(g => g.Key))
        {
            yield return new Piste(Majuscule(risque.Key.EnMots()), [.. risque.Select(x => echelle.Barre("exposition", Majuscule(risque.Key.EnMots()), x.Debut, x.Fin, jour))]);
        }
        if (emploi.Arrets.Count > 0)
        {
            yield return new Piste("Arrêts", [.. emploi.Arrets.Select(a => echelle.Barre("arret", Majuscule(Libelles.De(a.Motif)), a.Debut, a.Fin ?? a.FinPrevue, jour))]);
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
