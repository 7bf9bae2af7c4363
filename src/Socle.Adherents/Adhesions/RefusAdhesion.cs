using Socle.Noyau;

namespace Socle.Adherents.Adhesions;

internal static class RefusAdhesion
{
    public static Refus Lien { get; } = new("adhesion.lien", "Ce lien n’est plus valable\u00A0: recommencez une demande, ou écrivez au service.");

    public static Refus Introuvable { get; } = new("adhesion.introuvable", "Cette demande n’existe plus\u00A0: reprenez depuis la liste.");

    public static Refus DejaTraitee(DemandeAdhesion demande) => new("adhesion.traitee", demande.Etat switch
    {
        EtatDemande.Acceptee => $"Cette demande a déjà été acceptée par {demande.TraiteePar}\u00A0: ouvrez la fiche de l’adhérent.",
        EtatDemande.Refusee => $"Cette demande a déjà été refusée par {demande.TraiteePar}.",
        _ => "Cette demande n’est pas encore signée\u00A0: attendez-la.",
    });
}
