using Microsoft.EntityFrameworkCore;
using Socle.Noyau;
using Socle.Technique.Traces;

namespace Socle.Travailleurs.Import;

/// <summary>An employer hands its declaration over to the service: columns to tell, rows to look at. The service's queue shows it.</summary>
public sealed class TransmettreImport(Ecritures ecritures)
{
    private static readonly Processus Processus = new("declaration.transmettre", "Déclaration confiée au service par l’employeur");

    public Task<Resultat<Id<ImportDeclaration>>> ExecuterAsync(Id<ImportDeclaration> id, CancellationToken arret = default) =>
        ecritures.Faire(Processus, null, async ecriture =>
        {
            if (await ecriture.Db.Set<ImportDeclaration>().FirstOrDefaultAsync(i => i.Id == id, arret) is not { Etat: EtatImport.Pret or EtatImport.Correspondance or EtatImport.Interrompu } import)
            {
                return new Refus("declaration.transmettre", "Cette déclaration n’a plus besoin du service\u00A0: elle est en cours, acceptée ou abandonnée.");
            }
            import.TransmiseLe ??= ecriture.Instant;
            return Resultat.De(id);
        }, arret);
}

/// <summary>Why a row is held, as its employer may read it: nothing of anyone it does not employ.</summary>
public static class MotifPourEmployeur
{
    internal const string NumeroPris = "ce numéro de sécurité sociale est déjà celui d’une autre personne ; corrigez-le, ou retirez-le de la ligne.";

    public const string AVerifier = "Le service vérifie cette ligne avec vous.";

    public static string De(IssueLigne issue, string? motif) =>
        issue != IssueLigne.Refusee || motif is null || motif.EndsWith(NumeroPris, StringComparison.Ordinal) ? AVerifier : motif;
}
