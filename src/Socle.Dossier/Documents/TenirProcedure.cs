using Microsoft.EntityFrameworkCore;
using Socle.Dossier.Acces;
using Socle.Dossier.Base;
using Socle.Dossier.Dossiers;
using Socle.Dossier.Ecrits;
using Socle.Dossier.Visites;
using Socle.Droit;
using Socle.Noyau;
using Socle.Suivi.Delegations;

namespace Socle.Dossier.Documents;

/// <summary>Notes, as it goes, each condition of an opinion of unfitness, and finds them again at the next examination.</summary>
public sealed class TenirProcedure(DossierDb db, LireEcrits ecrits, EcrireDossier ecrire, LireFaitsDuDocument faits, QuiPeutFaire quiPeut, TimeProvider temps)
{
    private const string Etape = "Étape de la procédure";

    /// <summary>The one under way: written since the last opinion that stands.</summary>
    /// <param name="sauf">An opinion about to be replaced: its procedure is still the one to read.</param>
    public async Task<ElementDossier<ProcedureInaptitude>?> LireAsync(DossierOuvert dossier, Id<DocumentMedical>? sauf, CancellationToken arret)
    {
        var avis = await db.Set<DocumentMedical>().AsNoTracking()
            .Where(d => d.DossierId == dossier.Id && d.Modele == ModeleDocument.AvisInaptitude && d.RemplaceParId == null && d.Id != sauf)
            .MaxAsync(d => (DateTime?)d.SigneLe, arret);
        var tous = await ecrits.EnVigueurAsync(dossier, Blocs.Conclusions, arret);
        return tous.De<ProcedureInaptitude>().Where(p => avis is null || p.Ecrit.EcritLe > avis).OrderByDescending(p => p.Ecrit.EcritLe).FirstOrDefault();
    }

    public async Task<Resultat<Id<Ecrit>>> ExecuterAsync(DossierOuvert dossier, Id<VisiteMedicale> visite, ProcedureInaptitude procedure, CancellationToken arret = default)
    {
        if (!(await faits.ExecuterAsync(dossier, visite, arret)).Reussit(out var connus, out var refus))
        {
            return refus;
        }
        var aujourdhui = temps.Aujourdhui();
        if ((ReglesDuDocument.Visite(connus.Visite.Etat) ?? await ReserveAsync(dossier, aujourdhui, arret) ?? procedure.Dates(aujourdhui)) is { } non)
        {
            return non;
        }
        return await LireAsync(dossier, null, arret) is { } enCours
            ? await ecrire.CorrigerAsync(dossier, enCours.Ecrit.ElementId, enCours.Ecrit.Version, procedure, aujourdhui, Etape, arret)
            : await ecrire.AjouterAsync(dossier, new(procedure, aujourdhui, visite), arret);
    }

    private async Task<Refus?> ReserveAsync(DossierOuvert dossier, DateOnly jour, CancellationToken arret) =>
        dossier.Acteur?.Professionnel is { } qui
            ? ReglesDuDocument.PasParCettePersonne(await quiPeut.ChargerAsync(arret), qui, ModeleDocument.AvisInaptitude, jour, default)
            : ReglesDuDocument.PasAnime;
}
