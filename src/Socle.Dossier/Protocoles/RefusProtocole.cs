using Socle.Noyau;

namespace Socle.Dossier.Protocoles;

/// <summary>What is refused of follow-up protocols, in one place.</summary>
public static class RefusProtocole
{
    public static readonly Refus MedecinSeul = new("protocole.medecin", "Seul un médecin du travail écrit et publie les protocoles de suivi du service.");
    public static readonly Refus Inconnu = new("protocole.inconnu", "Ce protocole n’existe pas, ou plus\u00A0: reprenez depuis la liste.");
    public static readonly Refus Publie = new("protocole.publie", "Cette version est publiée\u00A0: elle ne se modifie plus. Écrivez une nouvelle version.");
    public static readonly Refus DejaUnBrouillon = new("protocole.brouillon", "Une nouvelle version est déjà en cours d’écriture\u00A0: reprenez ce brouillon.");
    public static readonly Refus Change = new("protocole.change", "Un collègue a enregistré ce brouillon pendant que vous l’écriviez\u00A0: relisez le sien, puis recommencez.");
    public static readonly Refus SansPortee = new("protocole.portee", "Dites à qui ce protocole s’applique\u00A0: une exposition, une entreprise, un poste, une catégorie de suivi, un âge ou un genre de visite.");
    public static readonly Refus Vide = new("protocole.vide", "Ce protocole ne demande rien encore\u00A0: ajoutez une question, une mesure ou un conseil.");
    public static readonly Refus SansMotif = new("protocole.motif", "Dites pourquoi vous retirez ce protocole, en 500 caractères au plus.", "Motif");
    public static readonly Refus DejaRetire = new("protocole.retire", "Cette version ne vaut plus, ou n’est pas publiée\u00A0: il n’y a rien à retirer.");

    public static Refus TropTot(DateOnly auPlusTot) => new("protocole.du",
        $"Cette version peut valoir à partir du {auPlusTot.Courte()}\u00A0: une version qui en remplace une autre commence le lendemain au plus tôt, pour que les visites du jour n’en voient qu’une.", "Du");

    public static Refus RetraitTropTot(DateOnly auPlusTot) => new("protocole.retrait",
        $"Un protocole se retire à partir du {auPlusTot.Courte()} au plus tôt\u00A0: les visites d’aujourd’hui le voient encore.", "Le");
}
