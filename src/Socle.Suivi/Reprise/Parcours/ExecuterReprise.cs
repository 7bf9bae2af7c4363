using Microsoft.EntityFrameworkCore;
using Socle.Noyau;
using Socle.Technique.Base;
using Socle.Technique.Masse;
using Socle.Technique.Traces;

namespace Socle.Suivi.Reprise;

/// <summary>The long work of a journey, done apart from any request: look at the files, try, take over.</summary>
public sealed class ExecuterReprise(SocleDb db, Ecritures ecritures, ConduireReprise conduire)
{
    public async Task FaireAsync(Id<RepriseLogiciel> id, IReadOnlyList<FichierSource> fichiers, Action<AvancementReprise> avancer, CancellationToken arret)
    {
        if (await db.Set<RepriseLogiciel>().AsNoTracking().FirstOrDefaultAsync(r => r.Id == id, arret) is not { EnTravail: true, Correspondance: { } garde } reprise)
        {
            return;
        }
        var correspondance = CorrespondanceReprise.DeJson(garde).Ou(new CorrespondanceReprise()) with { Source = reprise.Source };
        if (reprise.Etat == EtatReprise.Analyse)
        {
            await AnalyserAsync(id, fichiers, correspondance, avancer, arret);
            return;
        }
        var essai = reprise.Etat == EtatReprise.Essai;
        var demande = new DemandeReprise(fichiers, AnalyseReprise.DeJson(reprise.Inventaire!), correspondance, essai, id);
        if (!(await conduire.FaireAsync(demande, avancer, arret)).Reussit(out var rapport, out var refus))
        {
            await EchouerAsync(id, refus.Phrase, arret);
        }
        else if (essai)
        {
            await GarderEssaiAsync(id, rapport, arret);
        }
    }

    /// <summary>After a crash: what this machine was doing was undone by the database, and can be asked again.</summary>
    public async Task<int> ReleverAsync(CancellationToken arret)
    {
        var machine = Environment.MachineName;
        var interrompues = await db.Set<RepriseLogiciel>().AsNoTracking()
            .Where(r => r.Machine == machine && (r.Etat == EtatReprise.Analyse || r.Etat == EtatReprise.Essai || r.Etat == EtatReprise.Ecriture)).Select(r => r.Id).ToListAsync(arret);
        foreach (var id in interrompues)
        {
            await EchouerAsync(id, "Le programme s’est arrêté pendant ce travail : rien n’a été écrit. Relancez-le.", arret);
        }
        return interrompues.Count;
    }

    public Task EchouerAsync(Id<RepriseLogiciel> id, string phrase, CancellationToken arret) => ModifierAsync(id, r =>
    {
        (r.Etat, r.Refus, r.Machine) = (EtatReprise.ARegler, phrase, null);
    }, arret);

    private Task AnalyserAsync(Id<RepriseLogiciel> id, IReadOnlyList<FichierSource> fichiers, CorrespondanceReprise connue, Action<AvancementReprise> avancer, CancellationToken arret)
    {
        var export = AnalyserExport.De(fichiers, connue, avancer, arret);
        return ModifierAsync(id, r =>
        {
            (r.Etat, r.Machine, r.Refus) = (EtatReprise.ARegler, null, null);
            (r.Inventaire, r.Correspondance) = (export.Analyse.EnJson(), export.Correspondance.EnJson());
        }, arret);
    }

    /// <summary>The report of a trial replaces that of the trial before; it points to nobody, since nobody was written.</summary>
    private Task GarderEssaiAsync(Id<RepriseLogiciel> id, RapportReprise rapport, CancellationToken arret) => ecritures.Faire<bool>(ProcessusReprise.Essayer, null, async ecriture =>
    {
        var reprise = await ecriture.Db.Set<RepriseLogiciel>().FirstOrDefaultAsync(r => r.Id == id, arret);
        if (reprise is null)
        {
            return ProcessusReprise.Inconnue;
        }
        await ecriture.Db.Set<LigneReprise>().Where(l => l.RepriseId == id).ExecuteDeleteAsync(arret);
        foreach (var ligne in rapport.Comparaison)
        {
            (ligne.TravailleurId, ligne.ContratId) = (null, null);
        }
        await ecriture.Db.InsererAsync(RapportsReprise.Lignes(id, rapport), arret);
        (reprise.Etat, reprise.Machine, reprise.Refus) = (EtatReprise.ARegler, null, null);
        (reprise.Bilan, reprise.EssayeeLe) = (rapport.Bilan.EnJson(), ecriture.Instant);
        return true;
    }, arret);

    private Task ModifierAsync(Id<RepriseLogiciel> id, Action<RepriseLogiciel> modifier, CancellationToken arret) => ecritures.Faire<bool>(ProcessusReprise.Regler, null, async ecriture =>
    {
        if (await ecriture.Db.Set<RepriseLogiciel>().FirstOrDefaultAsync(r => r.Id == id, arret) is { } reprise)
        {
            modifier(reprise);
        }
        return true;
    }, arret);
}
