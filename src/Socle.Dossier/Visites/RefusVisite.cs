using Socle.Noyau;

namespace Socle.Dossier.Visites;

/// <summary>What a visit refuses, in one place. None names a worker.</summary>
public static class RefusVisite
{
    public static readonly Refus Inconnue = new("visite.inconnue", "Cette visite n’existe pas\u00A0: reprenez-la depuis «\u00A0Mes visites\u00A0».");
    public static readonly Refus SansProfessionnel = new("visite.professionnel", "Votre compte n’est relié à aucun professionnel du service\u00A0: demandez-le à l’administration, puis recommencez.");
    public static readonly Refus Close = new("visite.close", "Cette visite n’est plus ouverte\u00A0: ce qui y est écrit se corrige dans le dossier.");
    public static readonly Refus TropLong = new("visite.long", "Cette partie est trop longue pour être gardée\u00A0: mettez-en une partie dans l’observation.");
    public static readonly Refus Section = new("visite.section", "Cette visite n’a pas cette partie.");
    public static readonly Refus AutreFenetre = new("visite.autre-fenetre", "Cette partie a été modifiée dans une autre fenêtre\u00A0: rien n’est écrasé. Choisissez le texte à garder.");
    public static readonly Refus Ecrite = new("visite.ecrite", "Quelque chose est écrit dans cette visite\u00A0: concluez-la, ou effacez ce qui y est avant de l’abandonner.");
    public static readonly Refus ReserveeALInfirmier = new("visite.reorienter", "Vous êtes le médecin\u00A0: concluez la visite vous-même.");

    public static readonly Refus PlusConfiee = new("visite.delegation",
        "Ni le droit ni un protocole de délégation en vigueur ne vous confie cette visite pour cette personne\u00A0: «\u00A0Adresser au médecin sans délai\u00A0», ce que vous avez écrit entrera au dossier.");

    public static readonly Refus AutrePersonne = new("visite.personne", "Cette visite n’est pas celle de cette personne\u00A0: reprenez-la depuis «\u00A0Mes visites\u00A0».");

    public static Refus DUnAutre(string qui) => new("visite.autre", $"{qui} a ouvert cette visite\u00A0: voyez avec cette personne.");
}
