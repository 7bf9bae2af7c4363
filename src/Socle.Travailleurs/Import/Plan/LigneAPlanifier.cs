using Socle.Adherents.Etablissements;
using Socle.Noyau;
using Socle.Travailleurs.Personnes;

namespace Socle.Travailleurs.Import;

/// <summary>What the preview settled for a row, which acceptance does not decide again.</summary>
/// <param name="PersonneNouvelle">The person did not exist before this import.</param>
/// <param name="Ids">Ids kept for the rows to create, in order.</param>
internal sealed record Decision(Id<Travailleur> Travailleur, bool PersonneNouvelle, Id<Etablissement> Etablissement, bool EtablissementNouveau, IReadOnlyList<long> Ids);

/// <summary>One readable row, with what people answered about it.</summary>
internal sealed class LigneAPlanifier(Id<LigneImport> id, int numero, LigneDeclaree donnees)
{
    public Id<LigneImport> Id => id;

    public int Numero => numero;

    public LigneDeclaree Donnees => donnees;

    public ReponseImport? Reponse { get; init; }

    /// <summary>At acceptance: what the preview decided and the ids it kept.</summary>
    public Decision? Decision { get; init; }

    public Etablissement? Etablissement { get; set; }

    public Id<Travailleur>? Travailleur { get; set; }

    public PlanLigne? Plan { get; set; }
}
