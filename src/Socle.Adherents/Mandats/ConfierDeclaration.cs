using Microsoft.EntityFrameworkCore;
using Socle.Noyau;
using Socle.Technique.Acces;
using Socle.Technique.Comptes;
using Socle.Technique.Saisies;
using Socle.Technique.Traces;

namespace Socle.Adherents.Mandats;

/// <summary>
/// Entrusts an outside accountant with the company's declarations, or takes them back. The mark is on the mandate: of two hundred companies,
/// one account signs for those that said so, and for no other.
/// </summary>
public sealed class ConfierDeclaration(Ecritures ecritures, TimeProvider temps)
{
    /// <param name="EcritLe">Day of the written mandate; absent: the right itself is the mandate.</param>
    /// <param name="Du">Absent: from today, or from the first day of the mandate.</param>
    /// <param name="Au">Last day, included; absent: as long as the mandate.</param>
    public sealed record Demande(Id<Mandat> MandatId, DateOnly? EcritLe, DateOnly? Du, DateOnly? Au);

    public Task<Resultat<Id<Mandat>>> FaireAsync(Demande demande, CancellationToken arret = default) =>
        ecritures.Faire(ProcessusAdherents.ConfierDeclaration, null, async e =>
        {
            if (await e.Db.Set<Mandat>().FirstOrDefaultAsync(m => m.Id == demande.MandatId, arret) is not { } mandat)
            {
                return RefusMandat.Introuvable;
            }
            var jour = temps.Aujourdhui();
            var du = demande.Du ?? (mandat.Declare(jour) ? mandat.DeclareDu!.Value : mandat.Du > jour ? mandat.Du : jour);
            var role = await e.Db.Set<Compte>().Where(c => c.Id == mandat.CompteId).Select(c => c.Role).FirstAsync(arret);
            if ((Tenable(mandat, role, jour) ?? Dates(mandat, demande, du, jour)) is { } refus)
            {
                return refus;
            }
            (mandat.DeclareDu, mandat.DeclareAu, mandat.EcritLe) = (du, demande.Au, demande.EcritLe);
            return Resultat.De(mandat.Id);
        }, arret);

    /// <summary>From the next request on. What was signed stays signed.</summary>
    public Task<Resultat<Id<Mandat>>> ReprendreAsync(Id<Mandat> id, CancellationToken arret = default) =>
        ecritures.Faire(ProcessusAdherents.ReprendreDeclaration, null, async e =>
        {
            var veille = temps.Aujourdhui().AddDays(-1);
            if (await e.Db.Set<Mandat>().FirstOrDefaultAsync(m => m.Id == id, arret) is not { } mandat)
            {
                return RefusMandat.Introuvable;
            }
            if (mandat.DeclareDu is null || mandat.FinDuDroit <= veille)
            {
                return new Refus("mandat.declare.fini", "Ce compte ne déclare plus pour cette entreprise\u00A0: il n’y a rien à reprendre.");
            }
            // The eve: today is no longer covered. One given today, or for later, thus never served.
            mandat.DeclareAu = veille;
            return Resultat.De(mandat.Id);
        }, arret);

    private static Refus? Tenable(Mandat mandat, Role role, DateOnly jour) =>
        role != Role.EmployeurComptable ? new("mandat.declare.role", "Seul un comptable externe reçoit ce droit\u00A0: les autres comptes déclarent, ou non, par leur rôle.")
        : mandat.EtablissementId is not null ? new("mandat.declare.lieu", "La déclaration annuelle se signe pour l’entreprise entière\u00A0: donnez d’abord un mandat sur toute l’entreprise.")
        : mandat.EstFini(jour) ? RefusMandat.Fini
        : null;

    private static Refus? Dates(Mandat mandat, Demande demande, DateOnly du, DateOnly jour)
    {
        var saisie = new Verification();
        saisie.Exiger(!(demande.EcritLe > jour), "mandat.ecrit", "Le mandat écrit est daté d’aujourd’hui au plus tard.", nameof(demande.EcritLe));
        saisie.Exiger(demande.Du is null || demande.Du >= jour, "mandat.declare.du", "Ce droit commence aujourd’hui au plus tôt.", nameof(demande.Du));
        saisie.Exiger(du >= mandat.Du, "mandat.declare.du", $"Le mandat commence le {mandat.Du.Longue()}\u00A0: ce droit ne peut pas commencer avant.", nameof(demande.Du));
        saisie.Exiger(!(demande.Au < du) && !(demande.Au < jour), "mandat.declare.au", "Le dernier jour est aujourd’hui au plus tôt, et pas avant le premier.", nameof(demande.Au));
        saisie.Exiger(!(demande.Au > mandat.Au) && !(du > mandat.Au), "mandat.declare.au", $"Le mandat finit le {mandat.Au?.Longue()}\u00A0: ce droit ne peut pas durer plus longtemps.", nameof(demande.Au));
        return saisie.Refus;
    }
}
