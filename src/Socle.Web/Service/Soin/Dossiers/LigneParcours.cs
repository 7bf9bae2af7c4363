using Socle.Dossier.Contenus;
using Socle.Dossier.Ecrits;
using Socle.Dossier.Formes;
using Socle.Travailleurs.Contrats;
using Socle.Web.Service.Travailleurs.Fiche;

namespace Socle.Web.Service.Soin.Dossiers;

/// <summary>A post or an exposure of a career, and who says so.</summary>
/// <param name="Element">Where it is in the file; null for what the employer declared.</param>
public sealed record LigneParcours(bool EstPoste, string Libelle, string? Employeur, DateOnly? Debut, DateOnly? Fin, string Origine, ElementDossier? Element)
{
    /// <summary>The look of its bar.</summary>
    public string Genre => (EstPoste, Element) switch
    {
        (true, null) => "contrat",
        (true, _) => "dit",
        (false, null) => "exposition",
        _ => "constat",
    };

    public const string Declare = "déclaré par l’employeur";

    /// <summary>Both sources side by side, latest first: the employer's from the administration, the others from the file.</summary>
    public static IReadOnlyList<LigneParcours> De(FicheTravailleur fiche, IReadOnlyList<ElementDossier> elements) =>
    [
        .. fiche.Emplois.SelectMany(Declarees)
            .Concat(elements.Where(e => e.Contenu is PosteOccupe or ExpositionConstatee).Select(Ecrite))
            .OrderByDescending(l => l.Fin ?? DateOnly.MaxValue).ThenByDescending(l => l.Debut),
    ];

    private static IEnumerable<LigneParcours> Declarees(EmploiDeFiche e) =>
        (e.Postes.Count == 0
            ? [new LigneParcours(true, "Poste à déclarer", e.Entreprise, e.Contrat.Debut, e.Contrat.Fin, Declare, null)]
            : e.Postes.Select(p => new LigneParcours(true, p.Libelle, e.Entreprise, p.Debut, p.Fin ?? e.Contrat.Fin, Declare, null)))
        .Concat(e.Expositions.Select(x => new LigneParcours(false, Frise.Majuscule(x.Risque.EnMots()), e.Entreprise, x.Debut, x.Fin ?? e.Contrat.Fin, Declare, null)));

    private static LigneParcours Ecrite(ElementDossier e) => e.Contenu switch
    {
        PosteOccupe p => new(true, p.Intitule, p.Employeur, p.Debut, p.Fin, e.Ecrit.Origine.EnMots(), e),
        ExpositionConstatee x => new(false, x.Agent.Libelle, x.Employeur, x.Debut, x.Fin, e.Ecrit.Origine.EnMots(), e),
        _ => throw new InvalidOperationException("Neither a post nor an exposure."),
    };
}
