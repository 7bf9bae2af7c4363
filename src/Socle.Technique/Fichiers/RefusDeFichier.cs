using System.Globalization;
using Socle.Noyau;

namespace Socle.Technique.Fichiers;

/// <summary>Why a file is not read, in the words of the person who chose it.</summary>
internal static class RefusDeFichier
{
    private static readonly CultureInfo Nombres = Francais();

    public static Refus Vide { get; } = new("fichier.vide", "Le fichier est vide : vérifiez que vous avez choisi le bon.");

    public static Refus Ancien { get; } = new("fichier.ancien",
        "Ce classeur est à l’ancien format Excel (.xls) ou protégé par un mot de passe : enregistrez-le au format .xlsx sans mot de passe, puis déposez-le à nouveau.");

    public static Refus Abime { get; } = new("fichier.abime",
        "Le classeur est abîmé et ne s’ouvre pas : ouvrez-le dans votre tableur, enregistrez-le à nouveau, puis déposez-le.");

    public static Refus SansTitres { get; } = new("tableau.entete",
        "Aucune ligne de titres n’a été trouvée : la première ligne du tableau doit nommer les colonnes (Nom, Prénom, Date de naissance…).");

    public static Refus Taille(long octets, LimitesLecture limites) => new("fichier.taille",
        $"Le fichier pèse {Mega(octets)} Mo ; {Mega(limites.Octets)} Mo au plus sont acceptés. Découpez-le en plusieurs fichiers.");

    public static Refus PasUnTableau(string cEst) => new("fichier.nature",
        $"Ce fichier n’est pas un tableau, malgré son nom : c’est {cEst}. Déposez un fichier .csv ou .xlsx.");

    public static Refus TropGrosDeplie(long octets) => new("fichier.bombe",
        $"Une fois déplié, ce classeur pèserait {Mega(octets)} Mo : il n’est pas ouvert. Recopiez les lignes utiles dans un classeur neuf.");

    public static Refus Colonnes(int nombre, LimitesLecture limites) => new("tableau.colonnes",
        $"Le tableau a {Nombre(nombre)} colonnes ; {Nombre(limites.Colonnes)} au plus sont acceptées. Supprimez les colonnes inutiles.");

    public static Refus Lignes(LimitesLecture limites) => new("tableau.lignes",
        $"Le tableau a plus de {Nombre(limites.Lignes)} lignes. Découpez-le en plusieurs fichiers.");

    public static Refus Cellule(int ligne, int colonne, LimitesLecture limites) => new("tableau.cellule",
        $"Ligne {ligne}, colonne {Colonne.LettreDe(colonne)} : la cellule dépasse {Nombre(limites.SignesParCellule)} signes. Raccourcissez-la, ou fermez le guillemet resté ouvert.");

    public static Refus LigneTropLongue(int ligne, LimitesLecture limites) => new("tableau.ligne",
        $"La ligne {ligne} dépasse {Nombre(limites.SignesParLigne)} signes : un guillemet est sans doute resté ouvert. Corrigez-la.");

    public static Refus Illisible(int ligne) => new("tableau.binaire",
        $"La ligne {ligne} contient des signes illisibles (octets nuls) : le fichier est abîmé ou n’est pas du texte. Exportez-le à nouveau.");

    private static string Mega(long octets) => Nombre((long)Math.Ceiling(octets / 1048576.0));

    private static string Nombre(long nombre) => nombre.ToString("#,##0", Nombres);

    private static CultureInfo Francais()
    {
        var culture = (CultureInfo)CultureInfo.InvariantCulture.Clone();
        culture.NumberFormat.NumberGroupSeparator = "\u00A0";
        return culture;
    }
}
