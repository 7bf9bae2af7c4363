using Socle.Dossier.Acces;
using Socle.Dossier.Base;
using Socle.Dossier.Ecritures;
using Socle.Dossier.Traces;
using Socle.Noyau;

namespace Socle.Dossier.Protocoles;

/// <summary>A doctor signs a draft from their own account: from its first day it speaks in every visit it concerns, and never changes again.</summary>
public sealed class PublierProtocole(DossierDb db, QuiAgit qui, EcrituresDossier ecritures, TimeProvider temps)
{
    /// <param name="edition">The one that was read before signing.</param>
    public async Task<Resultat<Id<ProtocoleDeSuivi>>> ExecuterAsync(Id<ProtocoleDeSuivi> id, int edition, DateOnly du, CancellationToken arret = default)
    {
        if (await qui.EcritDesProtocolesAsync(arret) is not { } medecin)
        {
            return RefusProtocole.MedecinSeul;
        }
        return await ecritures.Faire<Id<ProtocoleDeSuivi>>(medecin, new FaitTrace(ActionDossier.Protocole, null, Blocs.Aucun, "publication"), async e =>
        {
            if (!(await EcrireProtocoleDeSuivi.BrouillonAsync(db, id, arret)).Reussit(out var brouillon, out var refus))
            {
                return refus;
            }
            var contenu = ContenuProtocole.Lire(brouillon.Contenu);
            var auPlusTot = (await EcrireProtocoleDeSuivi.FamilleAsync(db, id, arret)).AuPlusTot(temps.Aujourdhui());
            if ((brouillon.Edition != edition ? RefusProtocole.Change
                : contenu.Portee.EstVide ? RefusProtocole.SansPortee
                : contenu.EstVide ? RefusProtocole.Vide
                : du < auPlusTot ? RefusProtocole.TropTot(auPlusTot) : null) is { } non)
            {
                return non;
            }
            (brouillon.PublieLe, brouillon.PublieParId, brouillon.PubliePar, brouillon.Du) = (e.Instant, medecin.Compte, medecin.Nom, du);
            return id;
        }, arret);
    }
}

/// <summary>Withdraws a version, with its reason: what was done under it stays in the files.</summary>
public sealed class RetirerProtocole(DossierDb db, QuiAgit qui, EcrituresDossier ecritures, TimeProvider temps)
{
    private const int MotifMaximal = 500;

    /// <param name="le">First day it no longer holds.</param>
    public async Task<Resultat<Id<ProtocoleDeSuivi>>> ExecuterAsync(Id<ProtocoleDeSuivi> id, DateOnly le, string? motif, CancellationToken arret = default)
    {
        if (await qui.EcritDesProtocolesAsync(arret) is not { } medecin)
        {
            return RefusProtocole.MedecinSeul;
        }
        if (motif?.Trim() is not { Length: > 0 and <= MotifMaximal } raison)
        {
            return RefusProtocole.SansMotif;
        }
        return await ecritures.Faire<Id<ProtocoleDeSuivi>>(medecin, new FaitTrace(ActionDossier.Protocole, null, Blocs.Aucun, "retrait"), async _ =>
        {
            var (famille, aujourdhui) = (await EcrireProtocoleDeSuivi.FamilleAsync(db, id, arret), temps.Aujourdhui());
            if (famille.Find(v => v.Id == id) is not { } version || version.EtatLe(famille, aujourdhui) is not (EtatDuProtocole.EnVigueur or EtatDuProtocole.AVenir) || version.RetireDu is not null)
            {
                return RefusProtocole.DejaRetire;
            }
            var auPlusTot = aujourdhui.AddDays(1);
            if (le < auPlusTot)
            {
                return RefusProtocole.RetraitTropTot(auPlusTot);
            }
            (version.RetireDu, version.RetirePar, version.MotifRetrait) = (le, medecin.Nom, raison);
            return id;
        }, arret);
    }
}
