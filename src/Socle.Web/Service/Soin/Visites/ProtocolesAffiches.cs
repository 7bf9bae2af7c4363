using Microsoft.AspNetCore.Mvc.ModelBinding;
using Socle.Dossier.Protocoles;
using Socle.Dossier.Visites.Sections;

namespace Socle.Web.Service.Soin.Visites;

/// <summary>What protocols ask, as the screen of the visit shows it.</summary>
/// <param name="Medecin">Who makes the visit fills what protocols leave to the doctor.</param>
public sealed record ProtocolesAffiches(IReadOnlyList<ProtocoleApplique> Protocoles, int Version, SaisieSection Saisie, bool Medecin, ModelStateDictionary Etat)
{
    public static int Numero => (int)SectionVisite.Protocoles;

    public static string Nom(string champ) => $"s{Numero}.{champ}";

    public static string Id(string champ) => $"s{Numero}_{champ}";

    public string? Erreur(string champ) => Etat.TryGetValue(Nom(champ), out var entree) && entree.Errors.Count > 0 ? entree.Errors[0].ErrorMessage : null;

    public QuestionAffichee Question(string champ, string libelle, IReadOnlyList<string> choix, string? deja) => new(champ, libelle, choix, Saisie[champ], Erreur(champ), deja);

    /// <summary>« déjà fait le 3 mars 2026, à refaire à partir du… »; null when it is to be done.</summary>
    public static string? Deja(ProtocoleApplique protocole, string champ) =>
        protocole.DejaFaits.TryGetValue(champ, out var quand) ? $"Déjà fait le {Noyau.AffichageDates.Courte(quand.Fait)}\u00A0; à refaire à partir du {Noyau.AffichageDates.Courte(quand.Jusque)}." : null;
}

/// <summary>A question with a few answers, chosen by keyboard too.</summary>
public sealed record QuestionAffichee(string Champ, string Libelle, IReadOnlyList<string> Choix, string Valeur, string? Erreur, string? Deja);
