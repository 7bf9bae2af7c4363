using System.Text.Json;

namespace Socle.Suivi.Planification;

/// <summary>One team before and after the proposal.</summary>
/// <param name="RetardsAvant">Visits that would be late on the last day if nothing more were placed.</param>
/// <param name="RetardsApres">Those that stay late, or are placed after their legal date.</param>
/// <param name="JoursAvant">Days of delay of all its visits, on the last day, if nothing more were placed.</param>
/// <param name="Offertes">Minutes of its sessions.</param>
/// <param name="PrisesAvant">Minutes already taken.</param>
public sealed record BilanEquipe(
    string Equipe, int Visites, int Placees, int RetardsAvant, int RetardsApres, int JoursAvant, int JoursApres, int Trajet,
    int Seances, int Offertes, int PrisesAvant, int PrisesApres)
{
    public double RetardMoyenAvant => Visites == 0 ? 0 : (double)JoursAvant / Visites;

    public double RetardMoyenApres => Visites == 0 ? 0 : (double)JoursApres / Visites;

    public double TrajetMoyen => Placees == 0 ? 0 : (double)Trajet / Placees;

    /// <summary>Hundredths of the minutes that are taken.</summary>
    public int RemplissageAvant => Offertes == 0 ? 0 : (int)Math.Round(100.0 * PrisesAvant / Offertes);

    public int RemplissageApres => Offertes == 0 ? 0 : (int)Math.Round(100.0 * PrisesApres / Offertes);

    public static BilanEquipe Somme(string nom, IEnumerable<BilanEquipe> equipes) => equipes.Aggregate(
        new BilanEquipe(nom, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0),
        (s, e) => new(nom, s.Visites + e.Visites, s.Placees + e.Placees, s.RetardsAvant + e.RetardsAvant, s.RetardsApres + e.RetardsApres, s.JoursAvant + e.JoursAvant,
            s.JoursApres + e.JoursApres, s.Trajet + e.Trajet, s.Seances + e.Seances, s.Offertes + e.Offertes, s.PrisesAvant + e.PrisesAvant, s.PrisesApres + e.PrisesApres));
}

/// <summary>« Il manque 12 vacations d’infirmier à Évreux en mars. »</summary>
public sealed record Manque(string Metier, string Lieu, int Annee, int Mois, int Vacations, int Minutes);

/// <summary>Absence rate of a team, as its past appointments tell it.</summary>
public sealed record TauxAbsence(string Equipe, int Absents, int Cas)
{
    public double Taux => Cas == 0 ? 0 : (double)Absents / Cas;
}

/// <summary>What a proposal would change, computed once with it.</summary>
public sealed record BilanPlanification(
    IReadOnlyList<BilanEquipe> Equipes, IReadOnlyList<Manque> Manques, IReadOnlyList<TauxAbsence> Absences)
{
    public string EnJson() => JsonSerializer.Serialize(this);

    public static BilanPlanification Lire(string json) => JsonSerializer.Deserialize<BilanPlanification>(json)!;
}
