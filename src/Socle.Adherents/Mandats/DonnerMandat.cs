using Microsoft.EntityFrameworkCore;
using Socle.Adherents.Entreprises;
using Socle.Adherents.Etablissements;
using Socle.Noyau;
using Socle.Technique.Acces;
using Socle.Technique.Base;
using Socle.Technique.Comptes;
using Socle.Technique.Saisies;
using Socle.Technique.Traces;

namespace Socle.Adherents.Mandats;

/// <summary>Lets an employer's account see a company, or one of its establishments, from a day on.</summary>
public sealed class DonnerMandat(Ecritures ecritures, TimeProvider temps)
{
    /// <param name="EtablissementId">Absent: the whole company.</param>
    /// <param name="Au">Last day, included; absent: until it is withdrawn.</param>
    public sealed record Demande(Id<Compte> CompteId, Id<Entreprise>? EntrepriseId, Id<Etablissement>? EtablissementId, DateOnly? Du, DateOnly? Au);

    public Task<Resultat<Id<Mandat>>> FaireAsync(Demande demande, CancellationToken arret = default) =>
        ecritures.Faire(ProcessusAdherents.DonnerMandat, null, e => DansEcritureAsync(e, demande, arret), arret);

    /// <summary>The same as a part of a larger write, which holds or has just written what it joins.</summary>
    internal async Task<Resultat<Id<Mandat>>> DansEcritureAsync(Ecriture ecriture, Demande demande, CancellationToken arret)
    {
        var db = ecriture.Db;
        // Two desks giving the same mandate at once: the second sees the first one's.
        await db.PrendreVerrouAdherentsAsync(arret);
        var saisie = new Verification();
        var du = saisie.Date(demande.Du, nameof(demande.Du), "Le premier jour");
        saisie.Exiger(demande.Au is null || demande.Au >= du, "mandat.dates", "Le dernier jour ne peut pas être avant le premier\u00A0: corrigez l’une des deux dates.", nameof(demande.Au));
        saisie.Exiger(demande.Au is null || demande.Au >= temps.Aujourdhui(), "mandat.passe", "Ce mandat serait déjà fini\u00A0: choisissez un dernier jour à venir.", nameof(demande.Au));
        var refus = Refus.Reunir([
            saisie.Refus,
            await CompteAsync(db, demande, arret),
            await LieuAsync(db, demande, arret),
            saisie.Refus is null ? await DejaAsync(db, demande, du, arret) : null]);
        if (refus is not null)
        {
            return refus;
        }
        var mandat = new Mandat
        {
            Id = Id<Mandat>.Nouveau(),
            CompteId = demande.CompteId,
            EntrepriseId = demande.EntrepriseId!.Value,
            EtablissementId = demande.EtablissementId,
            Du = du,
            Au = demande.Au,
        };
        db.Add(mandat);
        return Resultat.De(mandat.Id);
    }

    private static async Task<Refus?> CompteAsync(SocleDb db, Demande demande, CancellationToken arret)
    {
        if (await db.Set<Compte>().Where(c => c.Id == demande.CompteId).Select(c => new { c.Role, c.Actif }).FirstOrDefaultAsync(arret) is not { } compte)
        {
            return new Refus("mandat.compte", "Ce compte n’existe plus\u00A0: reprenez depuis la liste des comptes.");
        }
        return !Droits.Autorise(compte.Role, Permission.EspaceEntreprise) ? new Refus("mandat.role", "Seul un compte d’employeur reçoit un mandat\u00A0: changez d’abord le rôle de ce compte.")
            : !compte.Actif ? new Refus("mandat.ferme", "Ce compte est fermé\u00A0: rouvrez-le avant de lui donner un mandat.")
            : compte.Role == Role.EmployeurSite && demande.EtablissementId is null ? new Refus("mandat.site", "Un responsable de site ne voit que son établissement\u00A0: choisissez lequel.", nameof(demande.EtablissementId))
            : null;
    }

    private static async Task<Refus?> LieuAsync(SocleDb db, Demande demande, CancellationToken arret)
    {
        if (await db.Set<Entreprise>().FirstOrDefaultAsync(e => e.Id == demande.EntrepriseId, arret) is not { } entreprise)
        {
            return Refuses.Entreprise(nameof(demande.EntrepriseId));
        }
        return Refuses.PasAdherente(entreprise, nameof(demande.EntrepriseId))
            ?? (demande.EtablissementId is null || await db.Set<Etablissement>().AnyAsync(t => t.Id == demande.EtablissementId && t.EntrepriseId == entreprise.Id && t.FermeLe == null, arret)
                ? null
                : new Refus("mandat.etablissement", "Choisissez l’établissement parmi ceux, ouverts, de cette entreprise.", nameof(demande.EtablissementId)));
    }

    /// <summary>One mandate at a time on the same thing; a whole company already holds its establishments.</summary>
    private static async Task<Refus?> DejaAsync(SocleDb db, Demande demande, DateOnly du, CancellationToken arret)
    {
        var au = demande.Au ?? DateOnly.MaxValue;
        var deja = await db.Set<Mandat>().AnyAsync(m => m.CompteId == demande.CompteId && m.EntrepriseId == demande.EntrepriseId
            && (m.EtablissementId == null || m.EtablissementId == demande.EtablissementId)
            && m.Du <= au && (m.Au == null || m.Au >= du), arret);
        return deja ? new Refus("mandat.deja", "Ce compte a déjà un mandat qui couvre ces dates\u00A0: changez plutôt la fin de celui-ci, ou retirez-le.", nameof(demande.EntrepriseId)) : null;
    }
}
