using System.ComponentModel.DataAnnotations;
using Socle.Adherents.Etablissements;
using Socle.Droit;
using Socle.Noyau;

namespace Socle.Dossier.Documents;

/// <summary>What the one who signs adds to what is known.</summary>
public sealed record SaisieDocument
{
    public const int TexteMaximal = 2000;

    public static readonly Refus SansMesures = new("document.mesures", "Écrivez les mesures proposées\u00A0: l’employeur doit pouvoir les appliquer.", nameof(Mesures));
    public static readonly Refus TropLong = new("document.long", $"{TexteMaximal} caractères au plus.");
    public static readonly Refus Prochaine = new("document.prochaine", "La prochaine visite vient après celle-ci.", nameof(ProchaineVisite));
    public static readonly Refus QuelEmployeur = new("document.employeur", "Ce salarié a plusieurs emplois ce jour-là\u00A0: dites pour lequel est ce document.", nameof(Etablissement));
    public static readonly Refus SansEmployeur = new("document.sans-employeur", "Aucun contrat n’est connu ce jour-là\u00A0: ce document va à un employeur. Faites déclarer le contrat, puis signez.");
    public static readonly Refus NonInforme = new("document.informe", "L’employeur ne sait rien de cette visite\u00A0: dites d’abord au travailleur que ce document lui sera remis (R.\u00A04624-55), et cochez la case.", nameof(TravailleurInforme));

    public ModeleDocument Modele { get; init; }

    [Display(Name = "Emploi")]
    public Id<Etablissement>? Etablissement { get; init; }

    [Display(Name = "Prochaine visite au plus tard")]
    public DateOnly? ProchaineVisite { get; init; }

    [Display(Name = "Mesures proposées")]
    public string? Mesures { get; init; }

    [Display(Name = "Indications pour le reclassement")]
    public string? Indications { get; init; }

    [Display(Name = "Engins ou travaux concernés")]
    public string? Concerne { get; init; }

    [Display(Name = "Le travailleur sait que ce document sera remis à son employeur")]
    public bool TravailleurInforme { get; init; }

    /// <summary>The job it is written for; null when none is needed.</summary>
    internal Resultat<Emploi?> Emploi(FaitsDuDocument faits, bool pourEmployeur)
    {
        if (!pourEmployeur)
        {
            return Resultat.De<Emploi?>(null);
        }
        if (faits.Emplois.Count == 0)
        {
            return SansEmployeur;
        }
        var choisi = faits.Emplois.Count == 1 ? faits.Emplois[0] : faits.Emplois.FirstOrDefault(e => e.Etablissement == Etablissement);
        return choisi is null ? QuelEmployeur : Resultat.De<Emploi?>(choisi);
    }

    internal Refus? Verifier(FaitsDuDocument faits, bool pourEmployeur) => Refus.Reunir([
        Modele == ModeleDocument.MesuresAmenagement && string.IsNullOrWhiteSpace(Mesures) ? SansMesures : null,
        Long(Mesures, nameof(Mesures)), Long(Indications, nameof(Indications)), Long(Concerne, nameof(Concerne)),
        ProchaineVisite <= faits.Visite.Jour ? Prochaine : null,
        pourEmployeur && faits.Confidentielle && !TravailleurInforme ? NonInforme : null,
    ]);

    private static Refus? Long(string? texte, string champ) => texte?.Length > TexteMaximal ? TropLong.Sur(champ) : null;
}
