using Socle.Adherents.Entreprises;
using Socle.Adherents.Etablissements;
using Socle.Noyau;
using Socle.Technique.Base;

namespace Socle.Adherents;

/// <summary>Writes the sentences of a member's file.</summary>
internal static class Journal
{
    public static void Raconter(
        this SocleDb db, Id<Entreprise> entreprise, GenreEvenementEntreprise genre, DateOnly le, string detail,
        Id<Etablissement>? etablissement = null, Id<Entreprise>? autre = null) => db.Add(new EvenementEntreprise
        {
            Id = Id<EvenementEntreprise>.Nouveau(),
            EntrepriseId = entreprise,
            EtablissementId = etablissement,
            Genre = genre,
            Le = le,
            AutreId = autre,
            Detail = detail,
        });

    /// <summary>« 12 345 678 900 012 » grouped as people read it, or « sans SIRET ».</summary>
    public static string Lisible(string? siret) => siret is null ? "sans SIRET" : Siret.Relire(siret).Afficher();
}
