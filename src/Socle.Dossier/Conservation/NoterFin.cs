using Microsoft.EntityFrameworkCore;
using Socle.Dossier.Acces;
using Socle.Dossier.Base;
using Socle.Dossier.Dossiers;
using Socle.Dossier.Ecritures;
using Socle.Dossier.Ecrits;
using Socle.Dossier.Traces;
using Socle.Noyau;

namespace Socle.Dossier.Conservation;

/// <summary>What changes how long a file is kept: the death of the worker, an appeal under way.</summary>
public sealed class NoterFin(DossierDb db, EcrituresDossier ecritures, TimeProvider temps)
{
    public static readonly Refus Futur = new("dossier.deces.futur", "La date du décès ne peut pas être à venir.", "Deces");

    /// <param name="deces">Null takes it back.</param>
    public Task<Resultat<bool>> DecesAsync(DossierOuvert dossier, DateOnly? deces, CancellationToken arret = default) =>
        deces > temps.Aujourdhui() ? Task.FromResult<Resultat<bool>>(Futur) : FaireAsync(dossier, "deces", d => d.DecesLe = deces, arret);

    /// <summary>Said again, a dispute still began the day it was first said.</summary>
    public Task<Resultat<bool>> RecoursAsync(DossierOuvert dossier, bool enCours, CancellationToken arret = default) =>
        FaireAsync(dossier, "recours", d => d.RecoursDepuis = enCours ? d.RecoursDepuis ?? temps.Aujourdhui() : null, arret);

    private async Task<Resultat<bool>> FaireAsync(DossierOuvert dossier, string precision, Action<Dmst> faire, CancellationToken arret) =>
        dossier.Ecrit(Blocs.Identite)
            ? await ecritures.Faire(dossier.Acteur, new FaitTrace(ActionDossier.Ecriture, dossier.Id, Blocs.Identite, precision), async _ =>
            {
                faire(await db.Set<Dmst>().FirstAsync(d => d.Id == dossier.Id, arret));
                return Resultat.De(true);
            }, arret)
            : EcrireDossier.BlocFerme;
}
