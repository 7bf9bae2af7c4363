using Microsoft.EntityFrameworkCore;
using Socle.Adherents.Contacts;
using Socle.Adherents.Entreprises;
using Socle.Adherents.Etablissements;
using Socle.Adherents.Mandats;
using Socle.Espaces.Composants;
using Socle.Noyau;
using Socle.Technique.Base;

namespace Socle.Web.Service.Entreprises;

/// <summary>Says what a merger will do to people, contacts and accesses.</summary>
public sealed class ApercuFusion(SocleDb db, Presence presence, TimeProvider temps)
{
    public async Task<Apercu> LireAsync(
        Entreprise absorbee, string absorbante, IReadOnlyList<Etablissement> lieux, Dictionary<string, string?> sirets, IReadOnlyList<object> ajouts, CancellationToken arret)
    {
        var aujourdhui = temps.Aujourdhui();
        var ouverts = db.Set<Etablissement>().Where(t => t.EntrepriseId == absorbee.Id && t.FermeLe == null);
        var gens = await presence.TravailleursAsync(ouverts, arret);
        var contacts = await db.Set<Contact>().CountAsync(c => c.EntrepriseId == absorbee.Id, arret);
        var comptes = await db.Set<Mandat>().Where(m => m.EntrepriseId == absorbee.Id && (m.Au == null || m.Au >= aujourdhui)).Select(m => m.CompteId).Distinct().CountAsync(arret);
        var sansNouveau = lieux.Count(t => t.Siret is not null && string.IsNullOrWhiteSpace(sirets.GetValueOrDefault(t.Id.ToString())));
        return new Apercu(
            [
                $"{Accord(lieux.Count, "établissement passe", "établissements passent")} à {absorbante}.",
                $"{Accord(gens, "salarié suit", "salariés suivent")} : contrats, postes, visites faites et dates dues ne changent pas.",
                $"{Accord(contacts, "contact suit", "contacts suivent")}, sans devenir le contact principal.",
                comptes == 0
                    ? "Aucun compte d’employeur n’est concerné."
                    : $"{Accord(comptes, "compte d’employeur garde", "comptes d’employeur gardent")} l’accès aux établissements apportés, et à eux seuls.",
                "Ses messages, ses déclarations annuelles, les campagnes et les invitations qui l’attendaient suivent aussi.",
                $"«\u00A0{absorbee.RaisonSociale}\u00A0» garde son histoire ; sa fiche mènera à l’entreprise qui l’absorbe.",
            ],
            sansNouveau == 0 ? [] : [$"{Accord(sansNouveau, "établissement garde son SIRET actuel", "établissements gardent leur SIRET actuel")} : donnez le nouveau depuis sa fiche dès qu’il est connu."],
            Recit(ajouts));
    }

    public static IReadOnlyList<string> Recit(IReadOnlyList<object> ajouts) => [.. ajouts.OfType<EvenementEntreprise>().Select(e => e.Detail)];

    private static string Accord(int combien, string singulier, string pluriel) => combien.Accorder(singulier, pluriel);
}
