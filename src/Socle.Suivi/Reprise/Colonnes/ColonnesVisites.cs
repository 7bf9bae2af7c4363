using static Socle.Suivi.Reprise.ChampReprise;

namespace Socle.Suivi.Reprise;

/// <summary>What the file of visits may say.</summary>
internal static class ColonnesVisites
{
    private const string Salarie = "Salarié";
    private const string LaVisite = "Visite";

    public static IReadOnlyList<ColonneReprise> Toutes { get; } =
    [
        C(IdTravailleur, "Identifiant du salarié", Salarie, "id salarie", "numero salarie", "code salarie", "salarie", "numero dossier", "id dossier", "numero dmst", "ipp", "cle salarie"),
        C(Nir, "Numéro de sécurité sociale", Salarie, "nir", "numero securite sociale", "securite sociale", "numero ss", "numero insee", "numero secu"),
        C(CodeAdherent, "Code de l’adhérent", Salarie, "code adherent", "numero adherent", "id adherent", "adherent", "code interne adherent"),
        C(ChampReprise.Siret, "SIRET", Salarie, "siret", "numero siret", "siret adherent", "siret etablissement"),
        C(IdVisite, "Identifiant de la visite", LaVisite, "id visite", "numero visite", "code visite", "cle visite", "id"),
        R(DateVisite, "Date de la visite", LaVisite, "date visite", "date", "visite le", "date heure visite"),
        R(ChampReprise.TypeVisite, "Type de visite", LaVisite, "type visite", "libelle visite", "motif visite", "type", "visite", "code type visite"),
        C(ChampReprise.Profession, "Profession", LaVisite, "profession", "profession intervenant", "qualite intervenant", "qualite", "par", "fonction", "metier", "type professionnel", "profession professionnel"),
        C(Professionnel, "Professionnel", LaVisite, "professionnel", "intervenant", "medecin", "nom professionnel", "nom intervenant", "praticien", "medecin infirmier"),
        C(Presence, "Présence", LaVisite, "presence", "present", "statut", "etat", "venu", "statut visite", "etat visite", "presence salarie", "statut presence"),
        C(Conclusion, "Conclusion", LaVisite, "conclusion", "code conclusion", "avis", "conclusion visite", "resultat", "aptitude"),
        C(ProchaineVisite, "Prochaine visite fixée par le professionnel", LaVisite, "prochaine visite", "date prochaine visite", "revoir le", "date limite prochaine visite", "echeance fixee", "revoir avant"),
    ];

    private static ColonneReprise C(ChampReprise champ, string libelle, string groupe, params string[] synonymes) => new(champ, libelle, groupe, false, synonymes);

    private static ColonneReprise R(ChampReprise champ, string libelle, string groupe, params string[] synonymes) => new(champ, libelle, groupe, true, synonymes);
}
