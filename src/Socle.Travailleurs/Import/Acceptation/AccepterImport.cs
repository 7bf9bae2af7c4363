using Microsoft.EntityFrameworkCore;
using Socle.Noyau;
using Socle.Technique.Traces;

namespace Socle.Travailleurs.Import;

/// <summary>Someone accepts a preview: the writing is queued under their name.</summary>
public sealed class AccepterImport(Ecritures ecritures, AuteurCourant auteur)
{
    /// <param name="partiel">Companies with a refused or doubtful row let their other rows pass.</param>
    public Task<Resultat<ImportDeclaration>> DemanderAsync(Id<ImportDeclaration> id, bool partiel, CancellationToken arret = default) =>
        ecritures.Faire(ProcessusImport.Accepter, null, async ecriture =>
        {
            var import = await ecriture.Db.Set<ImportDeclaration>().FirstOrDefaultAsync(i => i.Id == id, arret);
            if (import is null || import.Etat is not (EtatImport.Pret or EtatImport.Interrompu))
            {
                return new Refus("declaration.accepter.etat", "Cette déclaration n’attend pas d’être acceptée : elle est en cours, déjà acceptée ou abandonnée.");
            }
            var entreprises = await EntreprisesAEcrire.LireAsync(ecriture.Db, id, arret);
            if (!entreprises.Exists(e => e.Bloquantes == 0 || partiel))
            {
                return entreprises.Count == 0
                    ? new Refus("declaration.accepter.rien", "Il n’y a rien à appliquer : tout est déjà comme le fichier le dit, ou les lignes sont refusées.")
                    : new Refus("declaration.accepter.retenues", "Chaque entreprise a une ligne refusée ou un doublon sans réponse : répondez, corrigez le fichier, ou acceptez les autres lignes de ces entreprises.");
            }
            (import.Etat, import.Partiel, import.ArretDemande, import.Refus) = (EtatImport.Acceptation, partiel, false, null);
            (import.AcceptePar, import.AccepteParId) = (auteur.Valeur.Nom, auteur.Valeur.Compte);
            return Resultat.De(import);
        }, arret);
}
