using System.Text.Json.Serialization;
using Socle.Adherents.Etablissements;
using Socle.Droit;
using Socle.Noyau;
using Socle.Travailleurs.Personnes;

namespace Socle.Travailleurs.Contrats;

/// <summary>A worker's contract with one establishment. A person may hold several at once.</summary>
public sealed class Contrat
{
    public required Id<Contrat> Id { get; init; }

    public required Id<Travailleur> TravailleurId { get; set; }

    public required Id<Etablissement> EtablissementId { get; set; }

    /// <summary>The employer's own number of the contract (DSN S21.G00.40.009).</summary>
    public string? Numero { get; set; }

    public string? Matricule { get; set; }

    public required TypeContrat Nature { get; set; }

    public required DateOnly Debut { get; set; }

    public DateOnly? FinPrevue { get; set; }

    /// <summary>Last day of the contract, included.</summary>
    public DateOnly? Fin { get; set; }

    /// <summary>Reason of the end, by the DSN's code (S21.G00.62.002).</summary>
    public string? MotifFin { get; set; }

    /// <summary>Working time, in hundredths of full time.</summary>
    public int? Quotite { get; set; }

    /// <summary>Whole days of work in the season (D. 4625-22), for a seasonal contract.</summary>
    public int? JoursSaison { get; set; }

    /// <summary>
    /// Usually works in another department than that of the establishment: a nearby service may follow (L. 4625-1 5°, D. 4625-23).
    /// Left out of an import's trace when false, so that traces written before this column existed still compare equal.
    /// </summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public bool Eloigne { get; set; }

    /// <summary>Posts a temporary worker's visit stands for (R. 4625-8), as <see cref="Contrats.EmploisVises"/> keeps them.</summary>
    public string? EmploisVises { get; set; }
}
