namespace Socle.Parcours.Outils;

/// <summary>Runs when the environment asks for it; otherwise said to be left out, never passed.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class FactSiDemandeAttribute : FactAttribute
{
    public FactSiDemandeAttribute(string variable)
    {
        Variable = variable;
        if (Environment.GetEnvironmentVariable(variable) is null)
        {
            Skip = $"{variable} is not set.";
        }
    }

    public string Variable { get; }
}
