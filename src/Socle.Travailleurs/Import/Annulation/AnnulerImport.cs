using Microsoft.EntityFrameworkCore;
using Socle.Noyau;
using Socle.Technique.Traces;

namespace Socle.Travailleurs.Import;

/// <summary>Someone asks that an accepted import be undone; or leaves one before acceptance; or stops what is at work.</summary>
public sealed class AnnulerImport(Ecritures ecritures, AuteurCourant auteur, FichiersDeposes fichiers)
{
    private static readonly Refus Inconnu = new("declaration.inconnue", "Cette déclaration n’est pas, ou plus, dans la liste : reprenez depuis la liste.");

    public Task<Resultat<ImportDeclaration>> DemanderAsync(Id<ImportDeclaration> id, string motif, CancellationToken arret = default) =>
        ecritures.Faire(ProcessusImport.Annuler, motif, async ecriture =>
        {
            if (string.IsNullOrWhiteSpace(motif))
            {
                return new Refus("declaration.annuler.motif", "Dites pourquoi cette déclaration est annulée : la raison reste dans l’historique.", "Motif");
            }
            var import = await ecriture.Db.Set<ImportDeclaration>().FirstOrDefaultAsync(i => i.Id == id, arret);
            if (import is null || import.Etat is not (EtatImport.Accepte or EtatImport.Interrompu))
            {
                return import is null ? Inconnu : new Refus("declaration.annuler.etat", "Seule une déclaration acceptée peut être annulée.");
            }
            (import.Etat, import.AnnulePar, import.ArretDemande, import.Refus) = (EtatImport.Annulation, auteur.Valeur.Nom, false, null);
            return Resultat.De(import);
        }, arret);

    /// <summary>Nothing was written: the preview and the file are forgotten, the deposit stays in the history.</summary>
    public async Task<Resultat<ImportDeclaration>> AbandonnerAsync(Id<ImportDeclaration> id, CancellationToken arret = default)
    {
        var resultat = await ecritures.Faire(ProcessusImport.Abandonner, null, async ecriture =>
        {
            var import = await ecriture.Db.Set<ImportDeclaration>().FirstOrDefaultAsync(i => i.Id == id, arret);
            if (import is null || import.Etat is not (EtatImport.Correspondance or EtatImport.Pret or EtatImport.Refuse))
            {
                return import is null ? Inconnu : new Refus("declaration.abandonner.etat", "Cette déclaration ne peut plus être abandonnée : elle est en cours ou acceptée.");
            }
            await ecriture.Db.Set<LigneImport>().Where(l => l.ImportId == id).ExecuteDeleteAsync(arret);
            import.Etat = EtatImport.Abandonne;
            return Resultat.De(import);
        }, arret);
        if (resultat.EstSucces)
        {
            fichiers.Oublier(id);
        }
        return resultat;
    }

    /// <summary>Asks what is at work to stop after its current step.</summary>
    public Task<Resultat<ImportDeclaration>> ArreterAsync(Id<ImportDeclaration> id, CancellationToken arret = default) =>
        ecritures.Faire(ProcessusImport.Abandonner, null, async ecriture =>
        {
            var import = await ecriture.Db.Set<ImportDeclaration>().FirstOrDefaultAsync(i => i.Id == id, arret);
            if (import is null || !import.EnTravail)
            {
                return import is null ? Inconnu : new Refus("declaration.arreter.etat", "Cette déclaration n’est pas en cours de traitement.");
            }
            import.ArretDemande = true;
            return Resultat.De(import);
        }, arret);
}
