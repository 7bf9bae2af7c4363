using Microsoft.EntityFrameworkCore;
using Socle.Noyau;
using Socle.Technique.Base;
using Socle.Travailleurs.Contrats;

namespace Socle.Travailleurs.Import;

/// <summary>The answers already given to a preview, for the next reading.</summary>
internal sealed class ReponsesDonnees
{
    private readonly Dictionary<int, ReponseImport> parLigne;
    private readonly Dictionary<Id<Contrat>, ReponseLigne> parContrat;

    private ReponsesDonnees(List<ReponseImport> reponses)
    {
        parLigne = reponses.Where(r => r.Numero > 0).ToDictionary(r => r.Numero);
        parContrat = reponses.Where(r => r.Numero == 0).ToDictionary(r => r.ContratId, r => r.Reponse);
    }

    public static async Task<ReponsesDonnees> LireAsync(SocleDb db, Id<ImportDeclaration> import, CancellationToken arret) =>
        new(await db.Set<ReponseImport>().AsNoTracking().Where(r => r.ImportId == import).ToListAsync(arret));

    public ReponseImport? DeLigne(int numero) => parLigne.GetValueOrDefault(numero);

    public ReponseLigne? DuContrat(Id<Contrat> contrat) => parContrat.TryGetValue(contrat, out var reponse) ? reponse : null;
}
