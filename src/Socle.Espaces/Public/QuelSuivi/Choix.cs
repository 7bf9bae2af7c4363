using Microsoft.AspNetCore.Mvc.Rendering;
using Socle.Droit;
using Socle.Espaces.Entreprise;
using Socle.Travailleurs.Contrats;

namespace Socle.Espaces.PagesPubliques.QuelSuivi;

/// <summary>One thing to tick, and what it means.</summary>
public sealed record ChoixExplique(string Valeur, string Libelle, string? Aide);

/// <summary>What the journey offers to choose from, in plain words.</summary>
internal static class Choix
{
    public static IReadOnlyList<SelectListItem> Contrats { get; } =
        [.. Enum.GetValues<TypeContrat>().Select(c => new SelectListItem(Libelles.De(c).Majuscule(), c.ToString()))];

    public static IReadOnlyList<SelectListItem> Visites { get; } =
        [.. Enum.GetValues<TypeVisite>().Where(v => v != TypeVisite.Prereprise).Select(v => new SelectListItem(Libelles.De(v).Majuscule(), v.ToString()))];

    public static IReadOnlyList<SelectListItem> Par { get; } =
        [new("Un médecin", nameof(Profession.Medecin)), new("Un infirmier", nameof(Profession.Infirmier))];

    public static IReadOnlyList<SelectListItem> Arrets { get; } =
        [.. Enum.GetValues<MotifArret>().Select(a => new SelectListItem(Libelles.De(a).Majuscule(), a.ToString()))];

    public static IReadOnlyList<ChoixExplique> Engins { get; } =
        [.. MotsDuPoste.TousLesEngins.Select(e => new ChoixExplique(e.ToString(), e.EnMots().Majuscule(), null))];

    public static IReadOnlyList<ChoixExplique> Habilitations { get; } =
        [.. MotsDuPoste.ToutesLesHabilitations.Select(h => new ChoixExplique(h.ToString(), h.ToString(), null))];

    public static IReadOnlyList<ChoixExplique> Risques { get; } =
        [.. Enum.GetValues<Risque>().Select(r => new ChoixExplique(r.ToString(), r.EnMots().Majuscule(), Aide(r)))];

    private static string? Aide(Risque risque) => risque switch
    {
        Risque.Amiante => "Retrait, entretien ou travaux sur des matériaux qui en contiennent.",
        Risque.Plomb => "Peintures anciennes, fonderie, batteries, soudure.",
        Risque.Cmr => "Produits qui portent H340, H350, H360, ou procédés de la liste (poussières de bois, silice…).",
        Risque.Bio2 => "Contact habituel avec des microbes peu graves\u00A0: soins, crèche, déchets.",
        Risque.Bio3 => "Laboratoire, soins à des patients contagieux (tuberculose, hépatites…).",
        Risque.Bio4 => "Virus très dangereux, en laboratoire de haute sécurité.",
        Risque.RayonnementsA => "Travailleur classé A par l’employeur (radiologie, nucléaire).",
        Risque.RayonnementsB => "Travailleur classé B par l’employeur.",
        Risque.Radon => "Sous-sols, grottes, mines, thermes où le gaz est surveillé.",
        Risque.Hyperbare => "Plongée, travail sous pression.",
        Risque.Echafaudage => "Le monter ou le démonter, pas seulement y travailler.",
        Risque.ChampsEmVle => "Très près de fours à induction, de soudage par résistance, d’émetteurs puissants.",
        Risque.Charges55Kg => "Des charges portées à la main, habituellement, sans moyen mécanique.",
        Risque.TravauxReglementesJeunes => "Jeune de 15 à 18 ans affecté à des travaux interdits sauf dérogation.",
        Risque.ListeEmployeur => "L’employeur a inscrit ce poste sur sa liste, après avis du médecin du travail.",
        _ => null,
    };
}
